package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesTest {
    private static final String FEATURE = """
            Feature: Shared
              Scenario: A
                Given a
              Scenario: B
                Given b
              Scenario Outline: C <n>
                Given c
                Examples:
                  | n |
                  | 1 |
                  | 2 |
            """;

    @TempDir
    Path folder;

    @Test
    void without_durations_every_part_has_as_many_and_each_scenario_is_in_one() {
        Scenarios all = Scenarios.below(Path.of("features"));
        Shares shares = new Shares(all.all(), Durations.unknown());
        List<List<FeatureScenario>> parts = IntStream.rangeClosed(1, 3)
                .mapToObj(part -> shares.of(new Shard(part, 3)))
                .toList();
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all.all());
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.size())
                        .isBetween(all.all().size() / 3, all.all().size() / 3 + 1));
    }

    @Test
    void the_longest_one_has_a_machine_to_itself() throws IOException {
        assertThat(names(summary(90_000, 20_000), 1, 2)).containsExactly("A");
        assertThat(names(summary(90_000, 20_000), 2, 2)).containsExactlyInAnyOrder("B", "C 1", "C 2");
    }

    @Test
    void what_was_never_played_lasts_as_long_as_the_middle_one() throws IOException {
        assertThat(names(summary(40_000, 60_000), 1, 2)).hasSize(2);
    }

    @Test
    void rows_of_examples_are_shared_out_one_by_one() throws IOException {
        List<FeatureScenario> scenarios = Scenarios.below(features()).all();
        assertThat(scenarios).extracting(FeatureScenario::line).containsExactly(2, 4, 10, 11);
    }

    @Test
    void there_may_be_more_machines_than_scenarios() throws IOException {
        assertThat(names(Durations.unknown(), 5, 5)).isEmpty();
    }

    @Test
    void a_summary_that_is_none_is_told_with_its_setting() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> Durations.of(Optional.of(none)))
                .withMessageStartingWith("roundtrip.shard.summary names ")
                .withMessageContaining("which holds no scenarios");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThatIllegalStateException()
                .isThrownBy(() -> Durations.of(Optional.of(broken)))
                .withMessageContaining("which can't be read");
    }

    private List<String> names(Durations durations, int index, int of) throws IOException {
        return new Shares(Scenarios.below(features()).all(), durations)
                .of(new Shard(index, of)).stream().map(FeatureScenario::name).toList();
    }

    private Path features() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        Files.writeString(features.resolve("shared.feature"), FEATURE);
        return features;
    }

    private Durations summary(int ofA, int ofB) throws IOException {
        Path file = Files.writeString(folder.resolve("summary.json"), """
                {"scenarios": [
                  {"feature": "shared.feature", "name": "A", "tookMs": %d},
                  {"feature": "shared.feature", "name": "B", "tookMs": %d}]}
                """.formatted(ofA, ofB));
        return Durations.of(Optional.of(file));
    }
}
