package dev.roundtrip.network;

import dev.roundtrip.config.Network;
import java.net.http.HttpClient;
import java.util.Optional;

/**
 * How a client reaches what is elsewhere.
 *
 * @param trust which certificates it trusts; empty for the machine's own alone
 * @param route which hosts it reaches through a proxy
 */
public record Reach(Optional<Trust> trust, Route route) {

    /**
     * What the settings say.
     *
     * @throws NetworkTrouble when the certificates can't be used
     */
    public static Reach of(Network network) {
        return new Reach(Trust.of(network), Route.of(network));
    }

    /** A client that goes this way, to be completed with whatever else it needs. */
    public HttpClient.Builder client() {
        HttpClient.Builder client = HttpClient.newBuilder().proxy(route.selector());
        trust.ifPresent(trusted -> client.sslContext(trusted.context()));
        return client;
    }

    /** Straight ahead, trusting what this machine trusts. */
    public static Reach plain() {
        return of(Network.plain());
    }
}
