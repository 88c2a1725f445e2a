package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.config.Safety;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopHtmlTest {
    private static final String CHAT = """
            <script src="https://cdn.example/fonts.js"></script>
            <script>(function(d) { var BASE_URL="%s"; d.src = BASE_URL + "/packs/js/sdk.js";
            window.chatwootSDK.run({ websiteToken: '%s', baseUrl: BASE_URL }) })(document);</script>
            """;
    private static final Snippet WANTED = new Snippet("our-token", "https://desk.example");

    private HttpServer server;
    private String html = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = html.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + server.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_chat_under_test_and_a_page_into_which_a_script_puts_one_may_be_loaded() {
        html = CHAT.formatted("https://desk.example/", "our-token");
        assertThatCode(() -> look("/")).doesNotThrowAnyException();
        html = "<script src='/tags.js'></script>";
        assertThatCode(() -> look("/")).doesNotThrowAnyException();
    }

    @Test
    void another_chat_is_told_from_the_html() {
        html = CHAT.formatted("https://desk.example", "other-token");
        assertThatThrownBy(() -> look("/"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(" holds another chat: its websiteToken is other-token");
    }

    @Test
    void the_same_chat_of_another_desk_is_told_from_the_html_however_the_base_is_given() {
        html = CHAT.formatted("https://real.example", "our-token");
        assertThatThrownBy(() -> look("/"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(
                        " loads its chat from https://real.example, and the desk says https://desk.example");
        html = "<script>run({baseUrl: 'https://other.example/', websiteToken: 'our-token'})</script>";
        assertThatThrownBy(() -> look("/")).hasMessageContaining(" loads its chat from https://other.example,");
    }

    @Test
    void a_page_that_leads_to_a_host_of_production_is_not_visited() {
        assertThatThrownBy(() -> look("/moved", "localhost"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("/moved leads to http://localhost:")
                .hasMessageContaining("roundtrip.production.hosts names 'localhost'");
    }

    @Test
    void a_page_that_does_not_answer_is_told() {
        server.stop(0);
        assertThatThrownBy(() -> look("/"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(" gives no answer (nothing takes connections there)");
    }

    @Test
    void no_browser_is_started_for_another_chat() {
        html = CHAT.formatted("https://desk.example", "other-token");
        BrowserPool none = new BrowserPool(
                () -> {
                    throw new AssertionError("A browser was asked for.");
                },
                note -> {});
        try (WebChatLine line = WebChatLine.open(access("https://desk.example"), none, Clock.systemUTC())) {
            assertThatThrownBy(() -> line.connectAtShop("Maya Okafor", "k7", exchange -> {}))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageContaining(" holds another chat: ");
        }
    }

    @Test
    void a_desk_whose_chat_comes_from_a_host_of_production_gets_no_page() {
        BrowserPool none = new BrowserPool(() -> null, note -> {});
        assertThatThrownBy(() -> WebChatLine.open(access("https://real.example"), none, Clock.systemUTC()))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("has its chat loaded from https://real.example")
                .hasMessageEndingWith("Correct the desk's FRONTEND_URL.");
    }

    private ChatAccess access(String base) {
        return new ChatAccess(
                URI.create("https://desk.example"),
                CHAT.lines().skip(1).reduce("", String::concat).formatted(base, "our-token"),
                Reach.plain(),
                false,
                "",
                Optional.of(at("/")),
                new Safety("", List.of("real.example")));
    }

    private void look(String path, String... production) {
        new ShopHtml(at(path), Web.client(Reach.plain()), new Safety("", List.of(production)))
                .mustNotHoldAnother(WANTED);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
