package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.Network;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a Grid that gives no browser; that one does is proved by .ci/grid. */
class GridStartTest {
    private static final String CHROME = "{\"stereotype\":{\"browserName\":\"chrome\"},\"session\":%s}";
    private HttpServer hub;
    private String status = "{}";
    private String refusal = "New session request timed out";

    @BeforeEach
    void starts_a_hub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/status", exchange -> answer(exchange, 200, status));
        hub.createContext(
                "/session",
                exchange -> answer(
                        exchange,
                        500,
                        "{\"value\":{\"error\":\"session not created\",\"message\":\"%s\",\"stacktrace\":\"\"}}"
                                .formatted(refusal)));
        hub.start();
    }

    @AfterEach
    void stops_it() {
        hub.stop(0);
    }

    @Test
    void a_grid_that_is_not_there() {
        hub.stop(0);

        assertRefused(Why.UNREACHABLE, "The Selenium Grid %s gives no answer (java.net.ConnectException");
    }

    @Test
    void something_else_at_its_address() {
        assertRefused(Why.OTHER, "No Selenium Grid answers at %s: GET /status was answered 200 without nodes.");
        status = "<html>Sign in</html>";
        assertRefused(Why.OTHER, "No Selenium Grid answers at %s: GET /status was answered 200 without nodes.");
    }

    @Test
    void a_grid_without_chrome() {
        status = nodes("{\"stereotype\":{\"browserName\":\"firefox\"},\"session\":null}");

        assertRefused(Why.NO_BROWSER, "No node of the Grid %s has Chrome (1 node, 0 of 0 slots for Chrome in use).");
    }

    @Test
    void a_grid_without_a_free_slot() {
        status = nodes(CHROME.formatted("{\"sessionId\":\"a\"}"));

        assertRefused(
                Why.NO_BROWSER, "The Grid %s has no free slot for Chrome (1 node, 1 of 1 slots for Chrome in use).");
    }

    @Test
    void a_grid_that_gives_no_session_all_the_same() {
        status = nodes(CHROME.formatted("null") + "," + CHROME.formatted("{\"sessionId\":\"a\"}"));

        assertRefused(Why.NO_BROWSER, "The Grid %s gives no session (");
        assertThat(GridStatus.of(grid(), Reach.plain()).told()).isEqualTo("1 node, 1 of 2 slots for Chrome in use");
    }

    @Test
    void a_grid_without_any_node() {
        status = "{\"value\":{\"ready\":false,\"nodes\":[]}}";

        assertRefused(Why.NO_BROWSER, "No node of the Grid %s has Chrome (0 nodes, 0 of 0 slots for Chrome in use).");
    }

    @Test
    void a_grid_whose_node_has_a_driver_of_another_version() {
        status = nodes(CHROME.formatted("null"));
        refusal = "session not created: This version of ChromeDriver only supports Chrome version 139";

        assertRefused(Why.DRIVER_MISMATCH, "The Grid %s gives no session (");
    }

    @Test
    void a_grid_behind_the_proxy() {
        status = nodes(CHROME.formatted("null"));
        // The hub answers whatever host it is asked for, as a proxy is asked.
        Reach reach = Reach.of(new Network(Optional.empty(), Optional.of(grid()), List.of()));
        URI beyond = URI.create("http://grid.invalid:4444");

        assertThat(GridStatus.of(beyond, reach).told()).isEqualTo("1 node, 0 of 1 slots for Chrome in use");
        assertThatThrownBy(() -> new GridStart(beyond, reach, Manners.plain()).start("browser session 1"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("gives no session (")
                .hasMessageContaining("New session request timed out");
    }

    private void assertRefused(Why why, String sentence) {
        assertThatThrownBy(() -> new GridStart(grid(), Reach.plain(), Manners.plain()).start("browser session 1"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith(sentence.formatted(grid()))
                .extracting(trouble -> ((ChannelTrouble) trouble).why())
                .isEqualTo(why);
    }

    private URI grid() {
        return URI.create("http://127.0.0.1:" + hub.getAddress().getPort());
    }

    private static String nodes(String slots) {
        return "{\"value\":{\"ready\":true,\"nodes\":[{\"slots\":[%s]}]}}".formatted(slots);
    }

    private static void answer(HttpExchange exchange, int code, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
