package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.config.Safety;
import dev.roundtrip.network.Reach;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A desk that holds this machine off as well, with all loads by unknown browsers used up. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrottledChatTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private ShopDesk desk;
    private BrowserSupply supply;

    @BeforeAll
    void uses_all_loads_up() throws Exception {
        supply = BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(supply.present().isPresent(), "No Chromium with a fitting chromedriver on this machine.");
        desk = new ShopDesk(Throttling.EVERYBODY);
        desk.inbox(
                "{\"channel\":{\"type\":\"web_widget\",\"website_url\":\"https://shop.test\",\"pre_chat_form_enabled\":true}}");
        HttpClient http = HttpClient.newHttpClient();
        for (int load = 0; load < 5; load++) {
            http.send(
                    HttpRequest.newBuilder(URI.create(desk.address() + "/widget?website_token=none"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    @AfterAll
    void leaves_nothing_behind() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void a_visitor_with_a_session_is_not_counted_and_a_run_fills_one_form_only() {
        try (WebChatLine line = line()) {
            try (WebChat maya = line.connect("Maya Okafor", "th1", exchange -> {})) {
                maya.send(Draft.opening("", "Is this jacket warm?"));
                int conversation = desk.conversationOf(maya.identity());
                assertThat(desk.messages(conversation).get(0).get("content").asText())
                        .isEqualTo("Is this jacket warm?");
            }
            try (WebChat priya = line.connect("Priya Raman", "th2", exchange -> {})) {
                assertThatThrownBy(() -> priya.send(Draft.opening("", "Hello?")))
                        .isInstanceOf(NotRunHere.class)
                        .hasMessageStartingWith(
                                "throttled: the desk allows 6 chats begun with the form before the chat from one address in 12 hours, so a run fills one form only; ")
                        .hasMessageEndingWith("roundtrip.capabilities=throttles-off");
            }
        }
    }

    @Test
    void each_visitor_is_somebody_new() {
        try (WebChatLine line = line()) {
            assertThat(identity(line, "th3")).isNotEqualTo(identity(line, "th4"));
        }
    }

    private static String identity(WebChatLine line, String tag) {
        try (WebChat maya = line.connect("Maya Okafor", tag, exchange -> {})) {
            return maya.identity();
        }
    }

    @Test
    void a_visitor_without_a_session_is_left_out_by_the_limit_that_is_used_up() {
        try (WebChatLine line = line()) {
            assertThatThrownBy(() -> line.connectUnknown("Maya Okafor", "th5", exchange -> {}))
                    .isInstanceOf(NotRunHere.class)
                    .hasMessageStartingWith("throttled: the desk allows 5 loads of the chat")
                    .hasMessageEndingWith("or set ENABLE_RACK_ATTACK_WIDGET_API=false");
        }
    }

    private WebChatLine line() {
        ChatAccess access = new ChatAccess(
                desk.address(), desk.snippet(), Reach.plain(), true, "", Optional.empty(), new Safety("", List.of()));
        return WebChatLine.open(access, new BrowserPool(supply::get, note -> {}), CLOCK);
    }
}
