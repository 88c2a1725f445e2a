package dev.roundtrip.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Network;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private final Route route = Route.of(new Network(
            Optional.empty(),
            Optional.of(URI.create("http://proxy.example:3128")),
            List.of("desk.example", "*.Inside.example")));

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "api.twilio.com", "inside.example", "notdesk.example", "10.0.0.1"})
    void what_is_elsewhere_is_reached_through_the_proxy(String host) {
        assertThat(route.proxyFor(host)).contains(InetSocketAddress.createUnresolved("proxy.example", 3128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "qa.localhost",
                "127.0.0.1",
                "127.8.0.1",
                "::1",
                "[::1]",
                "DESK.example",
                "a.b.inside.example"
            })
    void loopback_and_what_is_named_are_reached_without(String host) {
        assertThat(route.proxyFor(host)).isEmpty();
    }

    @Test
    void a_client_that_asks_with_a_url_gets_the_same() {
        assertThat(route.selector().select(URI.create("https://api.twilio.com/2010-04-01")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
        assertThat(route.selector().select(URI.create("http://desk.example/api")))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void without_a_proxy_everything_is_reached_without() {
        assertThat(Reach.plain().route().proxyFor("mail.example")).isEmpty();
        assertThat(Reach.plain().trust()).isEmpty();
    }

    @Test
    void a_proxy_without_a_port_is_on_that_of_http() {
        assertThat(Route.of(new Network(Optional.empty(), Optional.of(URI.create("http://proxy")), List.of()))
                        .proxyFor("mail.example"))
                .contains(InetSocketAddress.createUnresolved("proxy", 80));
    }
}
