package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

@Tag("browser")
class PageLookTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private final Deque<Function<RemoteWebDriver, String>> looks = new ArrayDeque<>();

    @Test
    void a_look_that_fails_does_not_end_the_wait_but_the_death_of_the_browser_does() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(supply.present().isPresent(), "No Chromium with a fitting chromedriver on this machine.");
        try (BrowserPool browsers = new BrowserPool(supply::get, note -> {});
                BrowserLease lease = browsers.lend(Duration.ofSeconds(10))) {
            BrowserSession browser = lease.session();
            PageLook<String> page = new PageLook<>(() -> Optional.of(browser.look("looking", looks.remove())), CLOCK);

            looks.add(PageLookTest::reloadedMeanwhile);
            assertThat(page.sightings()).isEmpty();
            assertThat(page.trouble())
                    .hasValueSatisfying(why -> assertThat(why)
                            .startsWith(browser.name() + " saw nothing when looking: stale element reference"));

            looks.add(chrome -> "hello");
            assertThat(page.once()).contains("hello");
            assertThat(page.trouble()).isEmpty();

            looks.addAll(List.of(PageLookTest::reloadedMeanwhile, PageLookTest::tooSlow, chrome -> "hello again"));
            assertThat(await(page)).isInstanceOf(Outcome.Seen.class);

            looks.add(chrome -> {
                throw new NoSuchSessionException("invalid session id");
            });
            assertThatThrownBy(() -> await(page))
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith(browser.name() + " crashed at looking;");
        }
    }

    private static Outcome<String> await(PageLook<String> page) {
        return new Waiting(CLOCK)
                .await(Expectation.of("a greeting", page, any -> true, CLOCK.instant(), Budget.seconds(5, 10)));
    }

    private static String reloadedMeanwhile(RemoteWebDriver chrome) {
        WebElement body = chrome.findElement(By.tagName("body"));
        chrome.get("data:text/html,<p>reloaded");
        return body.getText();
    }

    private static String tooSlow(RemoteWebDriver chrome) {
        chrome.manage().timeouts().scriptTimeout(Duration.ofMillis(50));
        return String.valueOf(chrome.executeAsyncScript("window.never = arguments[0];"));
    }
}
