package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.network.Reach;
import java.net.http.HttpClient;
import java.time.Duration;

/** HTTP as the visitor's browser would ask, by the same ways. */
public final class Web {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private Web() {}

    /** A client that reaches what is elsewhere in that way, and goes on to where that leads. */
    public static HttpClient client(Reach reach) {
        return client(reach, HttpClient.Redirect.NORMAL);
    }

    static HttpClient client(Reach reach, HttpClient.Redirect leads) {
        return reach.client().connectTimeout(CONNECT).followRedirects(leads).build();
    }
}
