package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
    @TempDir
    Path directory;

    private final Map<String, String> given = new HashMap<>();
    private final StringWriter console = new StringWriter();
    private Path results;

    @BeforeEach
    void prepare() throws IOException {
        results = Files.createDirectory(directory.resolve("results"));
        Files.writeString(
                Files.createDirectories(directory.resolve("features/order")).resolve("a.feature"),
                "Feature: A\n  @id=O1 @sms @smoke\n  Scenario: Lost\n    Given it rains\n");
    }

    @Test
    void a_red_run_is_summed_up_and_its_report_written() throws IOException {
        Files.writeString(
                results.resolve("environment.properties"), "Simulator=says nothing about your staging desk\n");
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","historyId":"1","name":"Lost","status":"failed","statusDetails":{"message":"Gone. Why?"},
                 "labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        generated();

        int code = run();

        assertThat(code).isZero();
        assertThat(console.toString())
                .contains("held 0 of 1, 0 not run here, 1 broken — Simulator: says nothing about your staging desk")
                .contains("Broken promise    Lost", "Gone.", "Evidence: " + directory.resolve("report.html"));
        assertThat(directory.resolve("report.html")).content().contains("held 0 of 1");
        assertThat(directory.resolve("out/summary.md"))
                .content()
                .startsWith("### Roundtrip: held 0 of 1, 0 not run here, 1 broken\n\nSimulator: says nothing")
                .contains("```text\n  Broken promise    Lost");
    }

    @Test
    void what_would_steer_a_terminal_is_shown_by_its_number() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","historyId":"1","name":"Lost","status":"failed","statusDetails":{"message":"Seen: \\u001b[2Jgone."},
                 "labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        generated();

        run();

        assertThat(console.toString()).contains("Seen: \\u001b[2Jgone.").doesNotContain("\u001b");
    }

    @Test
    void why_nothing_was_run_steers_no_terminal_either() throws IOException {
        Files.writeString(results.resolve("roundtrip-run.json"), "{\"failure\":\"The desk says \\u001b[2Jno.\"}");
        generated();

        run();

        assertThat(console.toString()).contains("The desk says \\u001b[2Jno.").doesNotContain("\u001b");
    }

    @Test
    void a_run_that_ended_before_its_first_scenario_exits_with_one_and_says_why_everywhere() throws IOException {
        Files.writeString(
                results.resolve("roundtrip-run.json"),
                "{\"startedAt\":\"2026-11-22T10:00:00Z\",\"failure\":\"The desk is gone. Start it.\"}");
        generated();
        String why = "The run ended before its first scenario: The desk is gone. Start it.";

        assertThat(run()).isEqualTo(1);

        assertThat(console.toString()).contains("Roundtrip: nothing was executed", why);
        assertThat(directory.resolve("report.html")).content().contains("nothing was executed. " + why);
        JsonNode summary = new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile());
        assertThat(summary.path("reason").asText()).isEqualTo(why);
        assertThat(summary.path("scenarios")).isEmpty();
        assertThat(summary.path("run").path("failure").asText()).isEqualTo("The desk is gone. Start it.");
    }

    @Test
    void a_run_that_left_out_every_scenario_exits_with_one_and_says_so() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","name":"Lost","status":"skipped","statusDetails":{"message":"Not run here: no token."},
                 "labels":[{"name":"framework","value":"cucumber4jvm"},{"name":"verdict","value":"not-run"}]}
                """);
        Files.writeString(results.resolve("1-roundtrip.json"), "{\"id\":\"O1\",\"tags\":[\"smoke\"]}");
        generated();

        assertThat(run()).isEqualTo(1);

        assertThat(console.toString())
                .contains("Roundtrip: nothing was executed, 1 not run here")
                .contains("Every scenario that was chosen was left out: with each stands what it lacks.")
                .doesNotContain("Nothing of smoke");
    }

    @Test
    void a_run_that_left_out_all_of_smoke_says_so() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","name":"Fine","status":"passed","labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        Files.writeString(results.resolve("2-result.json"), """
                {"uuid":"2","name":"Lost","status":"skipped","statusDetails":{"message":"Not run here: no token."},
                 "labels":[{"name":"framework","value":"cucumber4jvm"},{"name":"verdict","value":"not-run"}]}
                """);
        Files.writeString(results.resolve("2-roundtrip.json"), "{\"tags\":[\"smoke\"],\"lacks\":[\"administrator\"]}");
        generated();

        assertThat(run()).isZero();

        assertThat(console.toString())
                .contains("Nothing of smoke was run: 1 scenario that was chosen lacked administrator;");
        assertThat(directory.resolve("report.html")).content().contains("1 not run here, nothing of smoke");
    }

    @Test
    void demands_that_can_not_be_read_do_not_take_the_report_away() throws IOException {
        given.put("roundtrip.fail-on", "slow");
        Files.writeString(results.resolve("roundtrip-run.json"), "{\"failure\":\"the doctor refused it.\"}");
        generated();

        assertThat(run()).isEqualTo(1);

        assertThat(directory.resolve("report.html")).content().contains("nothing was executed. The run ended");
        assertThat(console.toString()).contains("roundtrip.fail-on (-Droundtrip.fail-on): 'slow' is not known.");
    }

    @Test
    void a_missing_report_exits_with_one_and_says_so() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","name":"Fine","status":"passed","labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);

        assertThat(run()).isEqualTo(1);
        assertThat(console.toString()).contains("held 1 of 1", "index.html is missing");
        assertThat(directory.resolve("out/index.html"))
                .content()
                .contains("Held 1 of 1")
                .doesNotContain("#testresult");
    }

    @Test
    void it_ends_with_the_matrix_and_with_what_is_proved() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","name":"Lost","status":"failed","statusDetails":{"message":"Gone. Why?"},
                 "labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        Files.writeString(
                results.resolve("1-roundtrip.json"),
                "{\"id\":\"O1\",\"name\":\"Lost\",\"area\":\"Order\",\"channels\":[\"sms\"]}");
        generated();

        assertThat(run()).isZero();

        Path proved = directory.resolve("out/traceability.md");
        assertThat(console.toString())
                .contains("        | SMS\n  order | 1 broken\nReport: ")
                .endsWith("What is proved: " + proved + "\n");
        assertThat(proved).content().contains("| O1 | Lost | Broken promise: Gone. |");
    }

    @Test
    void the_front_page_leads_into_the_evidence_and_the_run_is_kept() throws IOException {
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","historyId":"h1","name":"Fine","status":"passed","labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        Files.writeString(
                results.resolve("roundtrip-run.json"),
                "{\"id\":\"k7m2x\",\"startedAt\":\"2026-11-22T10:00:00Z\",\"finishedAt\":\"2026-11-22T10:01:00Z\"}");
        String place = Base64.getEncoder()
                .encodeToString("{\"uid\":\"2b\",\"historyId\":\"h1\"}".getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                directory.resolve("index.html"),
                "<html><head></head><body><script src=\"data:text/javascript;base64,\"></script><script>window.reportData={}; d('data/test-cases/2b.json','%s')</script></body></html>"
                        .formatted(place));

        assertThat(run()).isZero();

        assertThat(directory.resolve("out/index.html")).content().contains("href=\"../report.html#testresult/2b\"");
        JsonNode summary = new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile());
        assertThat(summary.path("scenarios").path(0).path("link").asText()).isEqualTo("../report.html#testresult/2b");
        assertThat(directory.resolve("kept/history.jsonl")).content().contains("\"id\":\"k7m2x\"");
        assertThat(console.toString()).contains("Report: " + directory.resolve("out/index.html"));
    }

    @Test
    void features_that_can_not_be_read_do_not_take_the_report_away() throws IOException {
        Files.writeString(directory.resolve("features/order/b.feature"), "Feature: B\n  Scenario: No tags\n");
        Files.writeString(results.resolve("1-result.json"), """
                {"uuid":"1","name":"Fine","status":"passed","labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """);
        generated();

        assertThat(run()).isEqualTo(1);

        assertThat(directory.resolve("report.html")).exists();
        assertThat(console.toString())
                .endsWith("order/b.feature: 'No tags' has no id. Give it a tag of its own, such as @id=O1.\n");
    }

    private void generated() throws IOException {
        Files.writeString(
                directory.resolve("index.html"),
                "<html><head></head><body><script src=\"data:text/javascript;base64,\"></script><script>window.reportData={}; d('widgets/summary.json','e30=')</script></body></html>");
    }

    private int run() {
        PrintWriter writer = new PrintWriter(console, true);
        return new CommandLine(new ReportCommand(() -> new Sources(given, Map.of(), directory.resolve("none.env"))))
                .setOut(writer)
                .setErr(writer)
                .execute(
                        "--results=" + results,
                        "--generated=" + directory.resolve("index.html"),
                        "--out=" + directory.resolve("report.html"),
                        "--front=" + directory.resolve("out/index.html"),
                        "--history=" + directory.resolve("kept/history.jsonl"),
                        "--summary=" + directory.resolve("out/summary.json"),
                        "--markdown=" + directory.resolve("out/summary.md"),
                        "--features=" + directory.resolve("features"),
                        "--traceability=" + directory.resolve("out/traceability.md"));
    }
}
