package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.finding;
import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.channel.webchat.browser.Cdp;
import dev.roundtrip.channel.webchat.browser.ConsoleLine;
import dev.roundtrip.config.BrowserSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page as a browser shows it: for everybody, on every screen, and out of itself alone. */
@Tag("browser")
class FrontPageInBrowserTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static BrowserPool browsers;
    private static BrowserLease lease;
    private static BrowserSession browser;

    @TempDir
    Path directory;

    private Path page;

    @BeforeAll
    static void open_a_browser() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(
                supply.present().isPresent(),
                "No Chromium with a fitting chromedriver on this machine: install them to run the browser tests.");
        browsers = new BrowserPool(supply::get, note -> {});
        lease = browsers.lend(Duration.ofSeconds(10));
        browser = lease.session();
    }

    @AfterAll
    static void close_it() {
        if (browsers != null) {
            lease.close();
            browsers.close();
        }
    }

    /** A run with something of everything, after two others. */
    @BeforeEach
    void make_the_page() {
        run("r0", 0).kept();
        run("r1", 1).kept();
        page = new FrontPage(directory.resolve("index.html"), "")
                .write(run("r2", 2).account());
    }

    private RunFolder run(String id, int hours) {
        RunFolder run =
                new RunFolder(directory).whole(id, hours).caution("Simulator: says nothing about your staging desk");
        run.held(
                "a",
                "sms",
                trips(trip("sms", true, "in-time", 40, ""), trip("sms", false, "in-time", 90, "\"threaded\":true")));
        run.held(
                "b", "email", trips(trip("email", true, "in-time", 400, ""), trip("email", false, "in-time", 900, "")));
        run.scenario(
                "c",
                "passed",
                "degraded",
                "",
                "webchat",
                trips(trip("webchat", true, "slow", 6000, "")) + ",\"slow\":[\"It took 6 s.\"]");
        run.broken(
                "d",
                "sms",
                "Derek's message was not seen by the desk.",
                trips(trip("sms", true, "broken-here", 0, "")) + "," + finding("seen-by-desk", "webhook-elsewhere"));
        run.scenario("e", "broken", "set-up-broken", "The mail server is down. Start it.", "email", "");
        run.scenario(
                "f",
                "skipped",
                "known-defect",
                "Known defect \"x\".",
                "email",
                trips(trip("email", true, "broken-here", 0, "")) + "," + finding("seen-by-desk", "wrong-person"));
        run.notRun("g", "webchat", "Not run here: no second agent. Name one.");
        return run;
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
    void nothing_keeps_anybody_from_reading_it(int width, String scheme) {
        show(width, scheme);
        unfold();

        List<Rule> violations = browser.command(
                "looking for what keeps people from reading",
                chrome -> new AxeBuilder().analyze(chrome).getViolations());

        assertThat(violations.stream().filter(each -> GRAVE.contains(each.getImpact())))
                .as(violations.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280", "360"})
    void it_is_as_wide_as_the_screen_and_shows_its_charts(int width) {
        show(width, "light");

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(number("return document.querySelectorAll('.chart:not([hidden]) svg').length"))
                .isEqualTo(3);
        assertThat(number("return document.querySelectorAll('.plot[role=img][aria-label]').length"))
                .isEqualTo(3);
    }

    @Test
    void it_asks_nobody_for_anything_and_its_own_policy_lets_it_be() {
        browser.command("cutting the network", chrome -> Cdp.command(chrome, "Network.enable", Map.of()));
        browser.console();
        show(1280, "light");

        assertThat(number("return performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(browser.console()).extracting(ConsoleLine::toString).isEmpty();
    }

    @Test
    void a_link_into_a_closed_part_opens_it() {
        show(1280, "light");

        browser.command("following a link", chrome -> chrome.executeScript("location.hash = 'cell-0-sms'"));

        assertThat(number("return document.getElementById('cell-0-sms').open ? 1 : 0"))
                .isEqualTo(1);
    }

    private static void show(int width, String scheme, Path page) {
        browser.resize(width, 900);
        browser.command(
                "choosing " + scheme,
                chrome -> Cdp.command(
                        chrome,
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)))));
        browser.command("opening the page", chrome -> {
            chrome.get(page.toUri().toString());
            return chrome.getTitle();
        });
    }

    private void show(int width, String scheme) {
        show(width, scheme, page);
    }

    private static void unfold() {
        browser.command(
                "opening all parts",
                chrome -> chrome.executeScript(
                        "document.querySelectorAll('details').forEach(each => { each.open = true; })"));
    }

    private static long number(String script) {
        return browser.command("reading the page", chrome -> ((Number) chrome.executeScript(script)).longValue());
    }
}
