package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryPageTest {
    @TempDir
    Path directory;

    private Path results;

    @BeforeEach
    void prepare() throws IOException {
        results = Files.createDirectory(directory.resolve("results"));
    }

    @Test
    void it_tells_what_was_not_simply_held_below_the_headline_and_the_matrix() throws IOException {
        result("1", "Kept", "passed", "");
        result("2", "Lost", "failed", "Maya got nothing. Look.");
        Files.writeString(results.resolve("2-roundtrip.json"), "{\"area\":\"Order\",\"channels\":[\"sms\"]}");

        assertThat(page("Simulator: says nothing")).isEqualTo("""
                ### Roundtrip: held 1 of 2, 0 not run here, 1 broken

                Simulator: says nothing

                ```text
                      | SMS
                order | 1 broken
                1 more: the run left no evidence that tells area and channel.
                ```

                ```text
                  Broken promise    Lost
                                    Maya got nothing.
                ```
                """);
    }

    @Test
    void what_channels_do_and_how_fast_stands_in_tables() throws IOException {
        result("1", "Kept", "passed", "");
        Files.writeString(
                results.resolve("1-roundtrip.json"),
                "{\"area\":\"Order\",\"channels\":[\"sms\"],%s}"
                        .formatted(RunFolder.trips(
                                RunFolder.trip("sms", true, "in-time", 40, ""),
                                RunFolder.trip("sms", false, "in-time", 2300, "\"threaded\":true"))));

        assertThat(page("")).contains("""
                | messages | SMS |
                | --- | --- |
                | received | held 1 of 1 |
                | answered | held 1 of 1 |
                | threaded | held 1 of 1 |
                | file in | not tested here |
                | file out | not tested here |
                | typing | has none |
                """, """
                | latency | n | p50 | p95 | p99 | max | budget | slow | too late | missed |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | SMS in | 1 | = max | = max | = max | 40 ms | 5 s, at most 20 s | 0 | 0 | 0 |
                | SMS out | 1 | = max | = max | = max | 2.3 s | 5 s, at most 20 s | 0 | 0 | 0 |
                """);
    }

    @Test
    void what_customers_and_desks_say_is_no_mark_up_and_ends_no_fence() throws IOException {
        result("1", "Lost", "failed", "Seen: ```` @everybody <b>");

        assertThat(page("")).contains("\n`````text\n", "Seen: ```` @everybody <b>\n`````\n");
    }

    @Test
    void a_run_that_never_began_says_why() throws IOException {
        Files.writeString(results.resolve("roundtrip-run.json"), "{\"failure\":\"The desk is gone.\"}");

        assertThat(page("")).isEqualTo("""
                ### Roundtrip: nothing was executed

                ```text
                The run ended before its first scenario: The desk is gone.
                ```
                """);
    }

    @Test
    void what_was_demanded_and_is_not_so_is_told() throws IOException {
        result("1", "Kept", "passed", "");
        result("2", "Out", "skipped", "Not run here: no token.");
        Summary summary = Summary.of(results);
        Path file = directory.resolve("summary.md");

        new SummaryPage(file).write(summary, new Unmet(summary, false, Set.of("all")), "");

        assertThat(file)
                .content()
                .contains(
                        "Red although nothing broke: roundtrip.require=all, and 1 scenario that it asks for was not run");
    }

    @Test
    void a_file_that_can_not_be_written_is_named() throws IOException {
        result("1", "Kept", "passed", "");
        Path file = Files.createFile(directory.resolve("file")).resolve("summary.md");
        Summary summary = Summary.of(results);
        SummaryPage page = new SummaryPage(file);
        Unmet unmet = new Unmet(summary, false, Set.of());

        assertThatThrownBy(() -> page.write(summary, unmet, ""))
                .isInstanceOf(ReportTrouble.class)
                .hasMessage("The summary can't be written to %s.", file);
    }

    private String page(String caution) throws IOException {
        Summary summary = Summary.of(results);
        Path file = directory.resolve("summary.md");
        new SummaryPage(file).write(summary, new Unmet(summary, false, Set.of()), caution);
        return Files.readString(file);
    }

    private void result(String uuid, String name, String status, String message) throws IOException {
        Files.writeString(results.resolve(uuid + "-result.json"), """
                {"uuid":"%s","historyId":"%s","name":"%s","status":"%s","statusDetails":{"message":"%s"},
                 "labels":[{"name":"framework","value":"cucumber4jvm"}]}
                """.formatted(uuid, uuid, name, status, message));
    }
}
