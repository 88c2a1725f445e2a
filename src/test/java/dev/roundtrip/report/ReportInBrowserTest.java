package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.evidence.MadeUpRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a reader opens it, made by the build's own Allure; the browser can reach no host. */
@Tag("browser")
class ReportInBrowserTest {
    private static final String SUITES = ".tree .node__title";
    private static final String DIGEST = ".rt-talk";

    @TempDir
    private static Path directory;

    private static Path page;
    private static JsonNode scenario;
    private OpenedPage browser;

    @BeforeAll
    static void make_the_page() throws IOException {
        Path results = directory.resolve("results");
        // The tenth breaks, and is a chat with a picture of its whole page.
        MadeUpRun.write(results, 10, 10);
        Path generated = AllureCommand.singleFile(results, directory.resolve("allure"));
        assertThat(Files.readString(generated)).contains("googletagmanager");
        page = new SingleFileReport(results, generated, directory.resolve("report.html"))
                .write(
                        "held 9 of 10, 0 not run here",
                        "Simulator: says nothing about your desk",
                        "roundtrip/index.html");
        scenario = broken();
    }

    private static JsonNode broken() throws IOException {
        for (Map.Entry<String, byte[]> file :
                PackedData.unpack(Files.readString(page)).entrySet()) {
            if (file.getKey().startsWith("data/test-cases/")) {
                JsonNode test = new ObjectMapper().readTree(new String(file.getValue(), StandardCharsets.UTF_8));
                if (test.path("status").asText().equals("failed")) {
                    return test;
                }
            }
        }
        throw new IllegalStateException("Of ten scenarios none is broken.");
    }

    @BeforeEach
    void start() {
        browser = OpenedPage.none();
    }

    @AfterEach
    void end() {
        browser.close();
    }

    @Test
    void nothing_is_asked_for_but_the_file_itself() {
        browser.open(page, "#suites").untilShown(SUITES, "");
        browser.open(page, link()).untilShown(DIGEST, "");
        attachment("Transcript");
        browser.untilShown("iframe", "");
        attachment("whole page");
        browser.until(
                "return [...document.images].some(image => image.src.startsWith('data:image/jpeg') && image.naturalWidth > 1000)");
        browser.open(page, "#graph").untilShown(".chart__svg", "");

        assertThat(browser.asked())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(page.toUri().toString())
                        || address.startsWith("data:")
                        || address.equals("about:blank"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_link_leads_to_a_scenario_and_back_leads_back() {
        browser.open(page, "#suites").untilShown(SUITES, "");

        browser.script("location.hash = arguments[0]", link());
        browser.untilShown(".test-result__name, h2", scenario.path("name").asText());
        browser.back().untilShown(SUITES, "");
        browser.forward().untilShown(DIGEST, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void suites_digest_and_transcript_can_be_read(String scheme) throws IOException {
        browser.inScheme(scheme).open(page, "#suites").untilShown(SUITES, "");
        browser.picture(Path.of("target/report-pictures", "suites-" + scheme + ".png"));
        browser.open(page, link()).untilShown(DIGEST, "");
        browser.picture(Path.of("target/report-pictures", "scenario-" + scheme + ".png"));
        assertThat(browser.pale(".roundtrip-bar")).isEmpty();
        assertThat(browser.pale(DIGEST)).isEmpty();

        attachment("Transcript");
        browser.untilShown("iframe", "").intoFrame().untilShown(".bubble", "");
        assertThat(browser.script("return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(scheme.equals("dark"));
        browser.outOfFrame();
        assertThat(browser.pale("iframe", "body")).isEmpty();
        browser.script("document.querySelector('iframe').scrollIntoView()");
        browser.picture(Path.of("target/report-pictures", "transcript-" + scheme + ".png"));
    }

    @Test
    void without_scripts_a_reader_is_told_what_to_allow() {
        browser.withoutScripts().open(page, "");

        assertThat(browser.text("noscript")).contains("allow scripts to read it");
        assertThat(browser.text(".roundtrip-bar")).contains("held 9 of 10");
    }

    @Test
    void a_browser_that_is_too_old_is_told_so() {
        browser.first("delete window.DecompressionStream;").open(page, "");

        browser.untilShown("#content", "This browser can't unpack the report: open it with Chrome");
    }

    @Test
    void a_damaged_file_says_so() throws IOException {
        String whole = Files.readString(page);
        int block = whole.indexOf("H4sI", whole.indexOf("H4sI") + 1);
        Path damaged = Files.writeString(
                directory.resolve("damaged.html"),
                whole.substring(0, block + 100) + "AAAA" + whole.substring(block + 104));

        browser.open(damaged, "").untilShown("#content", "The report can't be unpacked");
    }

    private static String link() {
        return "#testresult/" + scenario.path("uid").asText();
    }

    private void attachment(String name) {
        String row =
                "[...document.querySelectorAll('.attachment-row')].find(row => row.innerText.includes(arguments[0]))";
        browser.until("return " + row.replace("arguments[0]", "'" + name + "'") + " !== undefined");
        browser.script(row + ".click()", name);
    }
}
