package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run that did not come to its end, or of which not all is left. */
class CutOffRunTest {
    @TempDir
    Path results;

    @BeforeEach
    void one_scenario_held() throws IOException {
        Files.writeString(results.resolve("a-result.json"), """
                {"uuid":"a","historyId":"a","name":"One","status":"passed","stop":1,
                 "labels":[{"name":"framework","value":"cucumber7jvm"},{"name":"verdict","value":"held"}]}
                """);
    }

    @Test
    void a_run_that_was_cut_off_says_so_and_is_red() throws IOException {
        Files.writeString(
                results.resolve("roundtrip-run.json"), "{\"startedAt\":\"2026-11-22T10:00:00Z\",\"planned\":80}");

        Summary summary = Summary.of(results);
        Unmet unmet = new Unmet(summary, false, Set.of());

        assertThat(unmet.headline()).isEqualTo("held 1 of 1, 0 not run here, cut off");
        assertThat(unmet.sentences())
                .singleElement()
                .asString()
                .startsWith(
                        "The run was cut off: of 80 scenarios 79 left nothing. Look at the end of the build's output");
        assertThat(summary.isWhole()).isFalse();
    }

    @Test
    void a_run_that_left_less_than_it_played_says_so_and_is_red() throws IOException {
        Files.writeString(
                results.resolve("roundtrip-run.json"),
                "{\"startedAt\":\"2026-11-22T10:00:00Z\",\"finishedAt\":\"2026-11-22T10:01:00Z\",\"planned\":3}");

        assertThat(new Unmet(Summary.of(results), false, Set.of()).sentences())
                .containsExactly("Of 3 scenarios that were to be played 2 left nothing: their results were lost.");
    }

    @Test
    void a_result_that_was_cut_off_is_told_and_the_others_are_read() throws IOException {
        Path cut = Files.writeString(results.resolve("cut-result.json"), "{\"uuid\":\"x\",\"na");

        Summary summary = Summary.of(results);
        Unmet unmet = new Unmet(summary, false, Set.of());

        assertThat(summary.scenarios()).hasSize(1);
        assertThat(unmet.headline()).endsWith(", 1 result unreadable");
        assertThat(unmet.sentences())
                .containsExactly("The result %s can't be read: was the run cut off while it wrote?".formatted(cut));
    }
}
