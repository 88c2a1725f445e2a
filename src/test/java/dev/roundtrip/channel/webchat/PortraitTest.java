package dev.roundtrip.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.trip.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class PortraitTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<Exchange> kept = new ArrayList<>();
    private final BrowserSupply supply =
            BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});

    @Test
    void a_picture_that_can_not_be_taken_breaks_nothing_and_says_why() {
        assumeTrue(
                supply.present().isPresent(),
                "No Chromium with a fitting chromedriver on this machine: install them to run the browser tests.");
        try (BrowserPool browsers = new BrowserPool(supply::get, note -> {});
                BrowserLease lease = browsers.lend(Duration.ofSeconds(5))) {
            BrowserSession browser = lease.session();
            assertThatThrownBy(() -> browser.command("crashing", chrome -> {
                        chrome.get("chrome://crash");
                        return true;
                    }))
                    .isInstanceOf(ChannelTrouble.class);
            Portrait portrait = new Portrait("Nia Wren", new ChatWindow(browser), browser, CLOCK, kept::add);

            portrait.small("at the end");
            portrait.whole("at the end");
            portrait.console();

            assertThat(kept)
                    .extracting(Exchange::title, Exchange::mediaType, exchange -> new String(exchange.body(), UTF_8))
                    .containsExactly(
                            tuple(
                                    "What Nia Wren saw: the chat at the end",
                                    "text/plain",
                                    "There is no picture: browser session 1 can't go on with taking a picture of the chat: it crashed before."),
                            tuple(
                                    "What Nia Wren saw: the chat at the end, the whole page",
                                    "text/plain",
                                    "There is no picture: browser session 1 can't go on with taking a picture: it crashed before."),
                            tuple(
                                    "Console of the page of Nia Wren",
                                    "text/plain",
                                    "It can't be read: browser session 1 can't go on with reading the console: it crashed before."));
        }
    }
}
