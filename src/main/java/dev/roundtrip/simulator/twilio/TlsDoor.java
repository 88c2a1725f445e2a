package dev.roundtrip.simulator.twilio;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A second way into a {@link TwilioSimulator}, by HTTPS, for a desk that knows no other Twilio than api.twilio.com.
 *
 * @param host the address it listens at
 * @param port its port, 0 for any free one
 * @param identity the certificate it shows
 */
public record TlsDoor(String host, int port, TwilioIdentity identity) {
    /** What a desk that uses this door calls Twilio: the port is that of the real one, whatever leads here from there. */
    static final String URL = "https://api.twilio.com";

    private static final String NAME = "tls";

    ServerConnector connector(Server server, HttpConfiguration plain) {
        HttpConfiguration secure = new HttpConfiguration(plain);
        secure.addCustomizer(new SecureRequestCustomizer());
        HttpConnectionFactory http = new HttpConnectionFactory(secure);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.keys());
        tls.setKeyStorePassword(identity.password());
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(tls, http.getProtocol()), http);
        connector.setName(NAME);
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    static boolean is(ServerConnector connector) {
        return NAME.equals(connector.getName());
    }
}
