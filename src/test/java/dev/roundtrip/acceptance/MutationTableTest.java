package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.acceptance.Mutation.Kind;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.Scenarios;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationTableTest {
    @Test
    void a_row_says_which_scenario_what_is_wrong_how_and_what_is_said_of_it() {
        assertThat(MutationTable.read("""
                What is written around the table is for people.

                | id | what is made wrong | how | what the failure says |
                |---|---|---|---|
                | O1 | another number | answer: RT-10442 => RT-10424 | found instead |
                | G1 by SMS | the note is texted | fault: note-leaked-sms | was received by Nia |
                | A7b | nothing is asked | done: , asking for answers to Maya => | did not show |
                """))
                .containsExactly(
                        new Mutation(
                                5, "O1", "", "another number", Kind.ANSWER, "RT-10442", "RT-10424", "found instead"),
                        new Mutation(
                                6,
                                "G1",
                                "by SMS",
                                "the note is texted",
                                Kind.FAULT,
                                "",
                                "note-leaked-sms",
                                "was received by Nia"),
                        new Mutation(
                                7,
                                "A7b",
                                "",
                                "nothing is asked",
                                Kind.DONE,
                                ", asking for answers to Maya",
                                "",
                                "did not show"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | O1 | wrong | answer: a => b |             ; has not four filled cells
            | O1 | | answer: a => b | said |          ; has not four filled cells
            | O1 | wrong | somehow | said |           ; does not say how as 'kind: …'
            | O1 | wrong | anser: a => b | said |     ; there are answer, customer, done, expected, fault
            | O1 | wrong | answer: a | said |         ; does not say what becomes what
            | O1 | wrong | fault: a => b | said |     ; does not say what becomes what
            """)
    void a_row_that_cannot_be_read_is_named_by_its_line(String row, String why) {
        assertThatThrownBy(() -> MutationTable.read("Title\n" + row))
                .hasMessageStartingWith("Line 2 of the mutations ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("Write | id | what is made wrong | how | what the failure says |.");
    }

    @Test
    void every_row_fits_the_features_as_they_are() {
        assertThat(MutationTable.ofTheSuite()).hasSizeGreaterThan(100).allSatisfy(MutatedFeature::of);
    }

    @Test
    void no_scenario_is_without_a_row_and_no_row_without_a_scenario() {
        List<FeatureScenario> scenarios = Scenarios.below(Path.of("features")).all();
        List<Mutation> rows = MutationTable.ofTheSuite();

        assertThat(scenarios)
                .as("scenarios that no row of %s makes wrong", MutationTable.FILE)
                // There is no real shop around the embedded desk.
                .filteredOn(scenario -> !scenario.tags().contains("needs=shop-page"))
                .allSatisfy(scenario -> assertThat(rows).anyMatch(row -> concerns(row, scenario)));
        assertThat(rows)
                .as("rows of %s about no scenario", MutationTable.FILE)
                .allSatisfy(row -> assertThat(scenarios).anyMatch(scenario -> concerns(row, scenario)));
    }

    private static boolean concerns(Mutation row, FeatureScenario scenario) {
        return row.concerns(scenario.valueOf("id").orElse(""), scenario.name());
    }

    @Test
    void a_scenario_that_is_nowhere_is_told() {
        Mutation row = new Mutation(7, "Z99", "", "wrong", Kind.ANSWER, "a", "b", "said");

        assertThatThrownBy(() -> MutatedFeature.of(row))
                .hasMessage("Line 7 of the mutations is about the scenario Z99, and no feature has it.");
    }
}
