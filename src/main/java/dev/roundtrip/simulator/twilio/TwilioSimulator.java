package dev.roundtrip.simulator.twilio;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A stand-in for api.twilio.com and messaging.twilio.com on one loopback port, and on an HTTPS one where wanted, with the carrier behind it. */
public final class TwilioSimulator implements AutoCloseable {
    private final Javalin app;
    private final Despatch despatch;

    private TwilioSimulator(Javalin app, Despatch despatch) {
        this.app = app;
        this.despatch = despatch;
    }

    /** Starts one; it serves until it is closed. */
    public static TwilioSimulator start(TwilioOptions options) {
        return start(options, Optional.empty());
    }

    /** Starts one with a door for HTTPS beside the plain one. */
    public static TwilioSimulator start(TwilioOptions options, TlsDoor door) {
        return start(options, Optional.of(door));
    }

    private static TwilioSimulator start(TwilioOptions options, Optional<TlsDoor> door) {
        Address address = new Address();
        AuthTokens tokens = new AuthTokens(options.authTokens());
        Postman postman = new Postman(tokens);
        Despatch despatch = new Despatch(
                postman,
                new WebhookForms(() -> door.map(any -> TlsDoor.URL).orElseGet(address::url)),
                options.transit());
        try {
            Javalin app = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        // The first is the one whose port the server calls its own.
                        config.jetty.addConnector((server, http) -> plain(server, http, options.port()));
                        door.ifPresent(tls -> config.jetty.addConnector(tls::connector));
                        serve(
                                config.routes,
                                options,
                                new Signpost(options.faults(), address::url),
                                tokens,
                                postman,
                                despatch);
                    })
                    .start();
            address.listensAt(app.port());
            return new TwilioSimulator(app, despatch);
        } catch (RuntimeException notStarted) {
            despatch.close();
            throw notStarted;
        }
    }

    private static ServerConnector plain(Server server, HttpConfiguration http, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(Address.HOST);
        connector.setPort(port);
        return connector;
    }

    private static void serve(
            RoutesConfig routes,
            TwilioOptions options,
            Signpost signpost,
            AuthTokens tokens,
            Postman postman,
            Despatch despatch) {
        Texts texts = new Texts();
        MediaShelf shelf = new MediaShelf();
        PhoneBook numbers = new PhoneBook(options.numbers());
        Services services = new Services();
        MediaFetch fetch = new MediaFetch(postman, options.ids(), options.clock());
        OptOuts optOuts = new OptOuts();
        Carrier carrier = new Carrier(texts, shelf, numbers, services, signpost, fetch, despatch, optOuts, options);
        Gate gate = new Gate(new RequestLog(), tokens);
        gate.routes(routes);
        new MessageRoutes(texts, shelf, numbers, carrier, gate, optOuts, options).routes(routes);
        new MediaRoutes(texts, shelf).routes(routes);
        new AccountRoutes().routes(routes);
        new NumberRoutes(numbers, signpost).routes(routes);
        new ServiceRoutes(services, numbers).routes(routes);
    }

    /** What stands in for {@code https://api.twilio.com} and {@code https://messaging.twilio.com}, without a slash at its end. */
    public String baseUrl() {
        return Address.url(app.port());
    }

    /** The port of the door for HTTPS, where there is one. */
    public OptionalInt tlsPort() {
        return Arrays.stream(app.jettyServer().server().getConnectors())
                .map(ServerConnector.class::cast)
                .filter(TlsDoor::is)
                .mapToInt(ServerConnector::getLocalPort)
                .findFirst();
    }

    /** The JSON list of all requests received, oldest first; {@code /fail/{status}} beside it makes the next message fail. */
    public String logUrl() {
        return baseUrl() + "/log";
    }

    @Override
    public void close() {
        despatch.close();
        app.stop();
    }
}
