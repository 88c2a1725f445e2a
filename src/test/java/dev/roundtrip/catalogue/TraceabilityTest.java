package dev.roundtrip.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.report.LastRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceabilityTest {
    private static final String FEATURE = """
            @id=O1 @email @smoke
            Scenario: Plain
              Given it rains
            @id=G1
            Scenario Outline: Row <n>
              Given it rains
              @email
              Examples:
                | n |
                | 1 |
              @sms
              Examples:
                | n |
                | 2 |
            """;

    @TempDir
    Path folder;

    @Test
    void where_nothing_was_run_it_says_so() {
        assertThat(page(folder.resolve("no-results")))
                .contains("No run yet: there are no results. `mvn verify` plays every scenario.")
                .contains("| O1 | Plain | no run yet |", "\nAll 2: 2 no run yet.\n")
                .contains("### web chat\n\nNo scenario yet.\n")
                .endsWith("also before every run.\n\nNo scenario yet.\n");
    }

    @Test
    void each_scenario_stands_with_its_last_result_under_its_task() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(
                results.resolve("roundtrip-run.json"),
                "{\"id\":\"k7m2x\",\"target\":\"embedded\",\"deskVersion\":\"4.14.2\",\"simulated\":true,"
                        + "\"startedAt\":\"2026-11-22T10:00:00.135049Z\"}");
        result(results, "1", "passed", "degraded", "Plain (slow)", "Plain", "O1");
        result(results, "2", "failed", "broken-promise", "Row 2", "Row 2", "G1/2");

        assertThat(page(results))
                .contains("Run k7m2x, begun at 2026-11-22T10:00:00Z, target embedded, desk 4.14.2, simulated:"
                        + " it says nothing about a desk of yours.")
                .contains("### e-mail\n\n| scenario | | last result |\n|---|---|---|\n| O1 | Plain | Held, but slow |\n"
                        + "\nAll 2: 1 Held, but slow, 1 not in the last run.\n")
                .contains(
                        "### order\n",
                        "| G1/1 | Row 1 | not in the last run |",
                        "| G1/2 | Row 2 | Broken promise: Lost. |");
    }

    @Test
    void a_run_that_could_not_begin_is_told_with_its_reason() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("roundtrip-run.json"), "{\"failure\":\"The desk is gone.\"}");

        assertThat(page(results))
                .contains("\nThe run ended before its first scenario: The desk is gone.\n", "| no run yet |");
    }

    private String page(Path results) {
        Catalogue catalogue = WrittenFeature.catalogue(folder.resolve("features"), FEATURE);
        return new Traceability(catalogue, LastRun.in(results)).text();
    }

    private static void result(
            Path results, String uuid, String status, String verdict, String shown, String name, String id)
            throws IOException {
        Files.writeString(results.resolve(uuid + "-result.json"), """
                {"uuid":"%s","name":"%s","status":"%s","statusDetails":{"message":"%s"},
                 "labels":[{"name":"framework","value":"cucumber-jvm"},{"name":"verdict","value":"%s"}]}
                """.formatted(
                        uuid, shown, status, status.equals("failed") ? "Lost. Look." : "", verdict));
        Files.writeString(
                results.resolve(uuid + "-roundtrip.json"), "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));
    }
}
