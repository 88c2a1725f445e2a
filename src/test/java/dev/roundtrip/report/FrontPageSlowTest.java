package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes no run red and is told all the same: what was slow, and what is known. */
class FrontPageSlowTest {
    @TempDir
    Path directory;

    private RunFolder run;

    @BeforeEach
    void prepare() {
        run = new RunFolder(directory).whole("k7m2x", 0);
    }

    @Test
    void what_was_slow_is_told_once_for_all_messages_that_waited_at_that_hop() {
        slow("a", 6000).slow("b", 7000).slow("c", 9000);
        run.held("d", "email", "");
        run.scenario("e", "passed", "degraded", "", "sms", "\"slow\":[\"The page took 3 s to open.\"]");

        Document page = page();

        assertThat(page.select(".reasons li").eachText())
                .containsExactly(
                        "3 E-mail, held, but slow: 3 messages took 7 s in the median to be received by the"
                                + " customer; the soft limit is 5 s. To be looked at by whoever runs the mail server and the mailbox.");
        assertThat(page.select("#slow article").first().text())
                .contains(
                        "E-mail: 3 messages took 7 s in the median",
                        "Hits E-mail: order",
                        "Who Whoever runs the mail server and the mailbox",
                        "Since Not known: this is the first run of its kind",
                        "3 scenarios A Scenario a It took 6000 ms.");
        assertThat(page.select("#slow article").last().text())
                .isEqualTo("◔ Held, but slow Slow in other ways E Scenario e The page took 3 s to open.");
    }

    @Test
    void known_defects_are_named_on_top_and_led_to() {
        run.scenario("a", "skipped", "known-defect", "Known defect \"x\" (received, altered): It is cut.", "email", "");

        Document page = page();

        assertThat(page.select(".reasons li").text())
                .isEqualTo("1 Known defect of this release: customers meet it today.");
        assertThat(page.select("#known-defect h3").text()).isEqualTo("⚑ Known defect It is cut.");
    }

    private FrontPageSlowTest slow(String key, long tookMs) {
        run.scenario(
                key,
                "passed",
                "degraded",
                "",
                "email",
                trips(trip("email", false, "slow", tookMs, "")) + ",\"slow\":[\"It took %d ms.\"]".formatted(tookMs));
        return this;
    }

    private Document page() {
        return Jsoup.parse(new FrontPage(directory.resolve("index.html"), "").html(run.json()));
    }
}
