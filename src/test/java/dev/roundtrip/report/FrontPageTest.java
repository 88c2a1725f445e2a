package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.finding;
import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontPageTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>${7*7}";

    @TempDir
    Path directory;

    private RunFolder run;

    @BeforeEach
    void prepare() {
        run = new RunFolder(directory).whole("k7m2x", 0);
    }

    @Test
    void the_answer_stands_on_top() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));
        run.broken("b", "sms", "Lost.", trips(trip("sms", true, "broken-here", 0, "")));
        run.notRun("c", "email", "Not run here: no token.");

        Document page = page();

        assertThat(page.select(".state").text()).isEqualTo("✗ Red");
        assertThat(page.select("h1").text()).isEqualTo("Held 1 of 2, 1 not run here");
        assertThat(page.select(".real").text()).contains("E-mail real mailbox, both ways", "SMS real numbers");
        assertThat(page.select(".run").text())
                .contains(
                        "Target Remote",
                        "Version Chatwoot 4.14.2",
                        "Run k7m2x",
                        "Begun 2026-11-22 10:00 UTC",
                        "Took 1 min 35 s");
        assertThat(page.select(".lead").text()).startsWith("1 scenario broke for one reason.");
    }

    @Test
    void a_simulator_is_told_and_what_was_broken_on_purpose() {
        run.run("\"simulated\":true,\"faults\":[\"mail-out-lost\"],\"startedAt\":\"2026-11-22T10:00:00Z\"")
                .caution("Simulator: says nothing about your staging desk")
                .held("a", "sms", "");

        Document page = page();

        assertThat(page.select(".real").text()).contains("Simulator: says nothing about your staging desk.");
        assertThat(page.select(".alerts").text()).contains("Broken on purpose: mail-out-lost.", "The run was cut off.");
    }

    @Test
    void what_broke_is_told_with_where_why_since_when_what_to_do_and_who() {
        run.broken(
                "b",
                "sms",
                "Derek's message was not seen by the desk. More.",
                trips(trip("sms", true, "broken-here", 0, ""))
                        + ",\"owner\":\"texts\",\"late\":[\"It came 70 s late.\"],"
                        + finding("seen-by-desk", "webhook-elsewhere"));

        String broken = page().select("#broken").text();

        assertThat(broken)
                .contains(
                        "Derek's message was not seen by the desk.",
                        "Stopped before Seen by the desk",
                        "Cause The webhook points elsewhere. Look. webhook-elsewhere",
                        "Do Set it.",
                        "Who texts (owner); whoever owns the Twilio account",
                        "Since Not known: this is the first run of its kind",
                        "B Scenario b",
                        "After the run: It came 70 s late.");
    }

    @Test
    void what_others_wrote_is_no_mark_up() {
        run.broken("b", "sms", HOSTILE, "\"owner\":\"" + HOSTILE + "\"," + finding("received", HOSTILE));
        run.run("\"id\":\"%1$s\",\"desk\":\"%1$s\",\"deskVersion\":\"%1$s\",\"startedAt\":\"%1$s\"".formatted(HOSTILE));

        String html = html();

        assertThat(Jsoup.parse(html).select("img, [onerror]")).isEmpty();
        assertThat(html).doesNotContain("<img").contains("${7*7}");
        assertThat(Jsoup.parse(html).select("h3").text()).contains(HOSTILE);
    }

    @Test
    void what_the_charts_are_drawn_from_ends_no_script() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));
        run.run("\"id\":\"%s\",\"startedAt\":\"2026-11-22T10:00:00Z\"".formatted(HOSTILE));

        Element data = page().getElementById("data");

        assertThat(data.data()).contains("\\u003c/script>\\u003cimg").doesNotContain("<");
    }

    @Test
    void nothing_in_it_asks_a_network() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));

        Document page = page();

        assertThat(page.select("link, iframe, object, embed, [src], form")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; script-src 'sha256-");
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void every_place_that_is_led_to_is_there() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));
        run.broken("b", "email", "Lost.", "");
        run.notRun("c", "webchat", "Not run here: no.");

        Document page = page();

        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.select("[aria-labelledby]"))
                .allSatisfy(part -> assertThat(page.getElementById(part.attr("aria-labelledby")))
                        .as(part.cssSelector())
                        .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void headings_are_in_order_and_tables_say_what_they_are_of() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));
        run.broken("b", "sms", "Lost.", "");

        Document page = page();

        assertThat(page.select("h1")).hasSize(1);
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th:not([scope=col])")).isEmpty();
        });
    }

    @Test
    void what_came_too_late_is_told_beside_what_was_missed() {
        run.broken("a", "sms", "Late.", trips(trip("sms", true, "too-late", 25_000, "")));
        run.broken("b", "sms", "Lost.", trips(trip("sms", true, "broken-here", 0, "")));

        assertThat(page().select("#latency tbody tr").first().text()).endsWith(" 1 1 1");
        assertThat(page().select("#channels").text()).contains("1 too late, 1 missed");
    }

    @Test
    void a_link_of_the_grid_says_of_which_cell_it_is() {
        run.held("a", "sms", "");

        assertThat(page().select("#grid td a").attr("aria-label")).isEqualTo("Order, SMS: 1 held");
    }

    @Test
    void few_messages_are_not_made_more_of_than_they_are() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, ""), trip("sms", true, "in-time", 60, "")));

        assertThat(page().select("#latency tbody tr").first().text())
                .isEqualTo("SMS in 2 40 ms = max = max 60 ms 5 s 20 s 0 0 0");
        assertThat(page().select("#channels").text())
                .contains("p50 40 ms max 60 ms of 2, budget 5 s")
                .doesNotContain("p95");
    }

    @Test
    void a_conversation_is_led_to_where_the_desk_still_has_it() {
        run.run("\"id\":\"k7m2x\",\"conversations\":\"https://desk.example/app/accounts/3/conversations/\"");
        run.broken("b", "sms", "Lost.", "\"conversations\":[{\"channel\":\"sms\",\"id\":12}]");

        assertThat(page().select("#broken a.aside").attr("href"))
                .isEqualTo("https://desk.example/app/accounts/3/conversations/12");
    }

    @Test
    void a_run_that_executed_nothing_has_a_page_that_says_why() {
        run.run("\"startedAt\":\"2026-11-22T10:00:00Z\",\"failure\":\"The desk is gone. Start it.\"");

        Document page = page();

        assertThat(page.select("h1").text()).isEqualTo("Nothing was executed");
        assertThat(page.select(".state").text()).isEqualTo("✗ Red");
        assertThat(page.select(".alerts").text())
                .isEqualTo("The run ended before its first scenario: The desk is gone. Start it.");
        assertThat(page.select("script").html()).doesNotContain("echarts.init = ");
    }

    @Test
    void it_is_written_where_it_is_asked_for_and_leads_to_the_evidence() throws IOException {
        run.held("a", "sms", "");

        Path page = new FrontPage(directory.resolve("out/index.html"), "../evidence.html").write(run.account());

        assertThat(Jsoup.parse(Files.readString(page)).select("footer a").eachAttr("href"))
                .containsExactly("../evidence.html", "summary.json", "traceability.md");
    }

    @Test
    void a_place_that_can_not_be_written_is_named() throws IOException {
        Path inAFile = Files.createFile(directory.resolve("file")).resolve("index.html");
        RunAccount account = run.held("a", "sms", "").account();
        FrontPage page = new FrontPage(inAFile, "");

        assertThatThrownBy(() -> page.write(account))
                .isInstanceOf(ReportTrouble.class)
                .hasMessage("The front page can't be written to %s.", inAFile);
    }

    @Test
    void no_address_of_another_machine_is_in_what_we_wrote_of_it() {
        run.held("a", "sms", "");

        String ours = page().select("body").html();

        assertThat(Pattern.compile("https?://(?!desk\\.example)").matcher(ours).find())
                .isFalse();
    }

    @Test
    void half_a_letter_in_what_a_desk_said_stops_no_page() throws IOException {
        String half = "Lost \uD83D today. " + "a".repeat(239) + "\uD83D\uDE00 and more.";
        RunAccount account = run.broken("b", "sms", half, "").account();

        Path page = new FrontPage(directory.resolve("index.html"), "").write(account);
        new SummaryFile(directory.resolve("summary.json")).write(account);

        assertThat(Files.readString(page)).contains("Lost ? today.");
        assertThat(directory.resolve("summary.json")).exists();
    }

    private Document page() {
        return Jsoup.parse(html());
    }

    private String html() {
        return new FrontPage(directory.resolve("index.html"), "").html(run.json());
    }
}
