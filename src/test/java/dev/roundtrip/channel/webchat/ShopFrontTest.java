package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Budget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of a real shop, good and bad. */
@Tag("browser")
class ShopFrontTest extends AtTheShop {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Budget SOON = Budget.seconds(1, 3);
    private HttpServer server;

    @AfterEach
    void closes_the_page() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void a_good_page_is_used_as_any_other() throws IOException {
        URI page = serve(shop.desk.snippet(), "");
        Visit visit = visit(page);

        try (WebChat maya = WebChat.enterShop(
                visit, Snippet.of(shop.desk.snippet()), shop.lease, new Forms(false), CLOCK, exchange -> {})) {
            maya.send(Draft.opening("", "Is this chat answered by a person?"));
            int conversation = shop.desk.conversationOf(maya.identity());
            assertThat(shop.desk.messages(conversation).get(0).get("content").asText())
                    .isEqualTo("Is this chat answered by a person?");
        }
    }

    @Test
    void a_page_without_the_snippet_is_told() throws IOException {
        assertThatThrownBy(() -> inspect(serve("<p>No chat here.</p>", "")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(" holds no chat: ")
                .hasMessageContaining("roundtrip.webchat.page");
    }

    @Test
    void the_chat_of_another_inbox_is_told() throws IOException {
        String other = shop.desk.snippet();
        shop.desk.inbox("{}");

        assertThatThrownBy(() -> inspect(serve(other, "")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(" holds another chat: its websiteToken is "
                        + Snippet.of(other).websiteToken())
                .hasMessageContaining(Snippet.of(shop.desk.snippet()).websiteToken());
    }

    @Test
    void the_chat_of_another_desk_is_told() throws IOException {
        String elsewhere = shop.desk.snippet().replace("127.0.0.1", "localhost");
        assertThatThrownBy(() -> inspect(serve(elsewhere, "")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining(" loads its chat from http://localhost:")
                .hasMessageContaining("(its FRONTEND_URL)");
    }

    @Test
    void a_content_security_policy_that_forbids_the_script_or_the_frame_is_told_in_its_own_words() throws IOException {
        assertThatThrownBy(() -> inspect(serve(shop.desk.snippet(), "script-src 'self' 'unsafe-inline'")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("its bubble does not come up")
                .hasMessageContaining("/packs/js/sdk.js")
                .hasMessageContaining("Content Security Policy")
                .hasMessageContaining("script-src");
        server.stop(0);

        assertThatThrownBy(() -> inspect(serve(shop.desk.snippet(), "frame-src 'self'")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("Content Security Policy")
                .hasMessageContaining("frame-src");
    }

    @Test
    void a_banner_over_the_bubble_is_told_and_left_there() throws IOException {
        String banner =
                "<div id='cookies' class='banner wide' style='position:fixed;inset:auto 0 0 0;height:200px;z-index:2147483647;background:#fff'>We use cookies</div>";
        assertThatThrownBy(() -> inspect(serve(shop.desk.snippet() + banner, "")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("over its middle lies div#cookies.banner.wide \"We use cookies\".");
        assertThat(shop.hostHas("#cookies")).isTrue();
    }

    private void inspect(URI page) {
        shop.browser.forgetEverything();
        new ShopFront(shop.window, shop.browser, visit(page), Snippet.of(shop.desk.snippet()), CLOCK, SOON).inspect();
    }

    private Visit visit(URI page) {
        return new Visit(
                "Maya Okafor",
                "shop" + page.getPort(),
                Optional.empty(),
                page,
                shop.desk.address(),
                Reach.plain(),
                Optional.empty());
    }

    private URI serve(String body, String policy) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = ("<!doctype html><title>Shop</title><h1>Shop</h1>" + body).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return URI.create(
                "http://shop.localhost:%d/".formatted(server.getAddress().getPort()));
    }
}
