package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedResultsTest {
    @TempDir
    Path folder;

    @Test
    void parts_become_one_run_with_the_scenarios_of_all() throws IOException {
        Path one = part("one", "1/2", "aaaaa", "embedded", "passed");
        Path two = part("two", "2/2", "bbbbb", "embedded", "passed");

        assertThat(merged(two, one)).containsExactly("part 2/2: " + two, "part 1/2: " + one);

        Summary summary = Summary.of(target());
        assertThat(summary.headline()).isEqualTo("held 2 of 2, 0 not run here");
        assertThat(summary.run().path("id").asText()).isEqualTo("aaaaa+bbbbb");
        assertThat(summary.run().path("startedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(summary.run().path("finishedAt").asText()).isEqualTo("2026-01-01T00:09:00Z");
        assertThat(summary.run().has("part")).isFalse();
        assertThat(summary.run().path("parts")).hasSize(2);
        assertThat(unmet(summary).sentences()).isEmpty();
        assertThat(summary.brokeElsewhere()).isFalse();
        assertThat(Files.readString(target().resolve("environment.properties")))
                .contains("Target=embedded", "Run=aaaaa, bbbbb")
                .doesNotContain("#");
    }

    @Test
    void what_broke_on_another_machine_makes_this_build_red() throws IOException {
        merged(part("one", "1/2", "aaaaa", "embedded", "failed"), part("two", "2/2", "bbbbb", "embedded", "passed"));
        assertThat(Summary.of(target()).brokeElsewhere()).isTrue();
    }

    @Test
    void a_part_that_left_nothing_is_missed_and_makes_it_red() throws IOException {
        merged(part("one", "1/3", "aaaaa", "embedded", "passed"), part("three", "3/3", "bbbbb", "embedded", "passed"));
        Summary summary = Summary.of(target());
        assertThat(unmet(summary).headline()).isEqualTo("held 2 of 2, 0 not run here, 1 of its parts missing");
        assertThat(unmet(summary).sentences())
                .containsExactly(
                        "Part 2/3 is missing: It left no results: its machine stopped before it wrote any, or they were not handed on.");
    }

    @Test
    void a_part_that_never_began_is_missed_with_its_reason() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(
                broken.resolve("roundtrip-run.json"),
                "{\"startedAt\":\"2026-01-01T00:00:00Z\",\"failure\":\"The desk is gone.\"}");
        merged(part("one", "1/2", "aaaaa", "embedded", "passed"), broken);
        assertThat(unmet(Summary.of(target())).sentences())
                .contains("A part is missing: The desk is gone.")
                .hasSize(2);
    }

    @Test
    void what_does_not_belong_together_is_refused() throws IOException {
        Path one = part("one", "1/2", "aaaaa", "embedded", "passed");
        assertThatThrownBy(() -> merged(one, one))
                .hasMessage("Part 1/2 is named twice. Name each part's results once.");
        Path staging = part("staging", "2/2", "bbbbb", "remote", "passed");
        assertThatThrownBy(() -> merged(one, staging))
                .hasMessage(
                        "The parts are no parts of one run: their target differs: embedded and remote. Put together what was shared out together.");
        Path ofThree = part("ofThree", "2/3", "bbbbb", "embedded", "passed");
        assertThatThrownBy(() -> merged(one, ofThree))
                .hasMessageContaining("their number of parts differs: of 2 and of 3.");
        Path otherwise = part("otherwise", "2/2", "bbbbb", "embedded", "passed", "6 scenarios, 00000001");
        assertThatThrownBy(() -> merged(one, otherwise))
                .hasMessageContaining("their share differs: 6 scenarios, 00000001 and 7 scenarios, 1a2b3c4d.");
        assertThat(target()).doesNotExist();
    }

    @Test
    void what_is_no_part_is_refused() throws IOException {
        assertThatThrownBy(() -> merged(folder.resolve("gone")))
                .hasMessage(folder.resolve("gone") + " is no folder. Name the folders allure-results of all parts.");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> merged(empty))
                .hasMessageContaining("holds no results of a run: there is no roundtrip-run.json in it.");
        Files.writeString(empty.resolve("roundtrip-run.json"), "{\"id\":\"aaaaa\"}");
        assertThatThrownBy(() -> merged(empty)).hasMessageContaining("holds the results of a whole run");
        Files.writeString(empty.resolve("roundtrip-run.json"), "{");
        assertThatThrownBy(() -> merged(empty)).hasMessageContaining("was the run cut off while it wrote?");
        assertThatThrownBy(() -> merged(Files.createDirectories(target().resolve("within"))))
                .hasMessageContaining("lies where the results are put together");
        assertThatThrownBy(this::merged).hasMessageContaining("No folder is named");
    }

    private Path target() {
        return folder.resolve("merged");
    }

    private List<String> merged(Path... parts) {
        return new MergedResults(Arrays.asList(parts), target()).merge();
    }

    private static Unmet unmet(Summary summary) {
        return new Unmet(summary, false, Set.of());
    }

    private Path part(String name, String part, String run, String target, String status) throws IOException {
        return part(name, part, run, target, status, "7 scenarios, 1a2b3c4d");
    }

    private Path part(String name, String part, String run, String target, String status, String share)
            throws IOException {
        Path results = Files.createDirectories(folder.resolve(name));
        String minute = run.equals("aaaaa") ? "0" : "5";
        Files.writeString(results.resolve("roundtrip-run.json"), """
                {"id":"%s","target":"%s","desk":"d-%s","deskVersion":"4.14.2","part":"%s","seed":"7","share":"%s",
                 "startedAt":"2026-01-01T00:0%s:00Z","finishedAt":"2026-01-01T00:0%d:00Z",
                 "howReal":{"sms":"simulator"}}
                """.formatted(
                        run, target, run, part, share, minute, Integer.parseInt(minute) + 4));
        Files.writeString(results.resolve("environment.properties"), "Target=%s\nRun=%s\n".formatted(target, run));
        Files.writeString(results.resolve(name + "-result.json"), """
                {"uuid":"%s","historyId":"%s","name":"Asks","status":"%s","start":1,"stop":2,
                 "labels":[{"name":"framework","value":"cucumber-jvm"}]}
                """.formatted(name, name, status));
        return results;
    }
}
