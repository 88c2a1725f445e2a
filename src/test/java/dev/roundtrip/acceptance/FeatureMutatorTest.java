package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.acceptance.Mutation.Kind;
import org.junit.jupiter.api.Test;

class FeatureMutatorTest {
    private static final String FEATURE = """
            Feature: Orders

              Rule: All are told
                Background:
                  Given Maya, a friendly first-time buyer
                  And Maya has texted
                    \"""
                    Blue or green?
                    --- or, in other words ---
                    BLUE, please
                    \"""

                @id=T1 @sms
                Scenario: Blue is told
                  When Maya texts
                    \"""
                    Is the blue one there?
                    \"""
                  And Tomas and Ines answer at the same time
                    | Tomas | The blue one. |
                  Then Maya receives the blue answer
                  And the answer covers
                    | colour | The blue one |

                @id=T2 @sms
                Scenario: Blue is told again
                  When Tomas answers with the file "blue.png"
                    \"""
                    The blue one.
                    \"""
            """;

    @Test
    void an_answer_is_made_wrong_in_one_scenario_and_what_it_must_cover_stays() {
        assertThat(mutated("T1", Kind.ANSWER, "blue", "red"))
                .contains("| Tomas | The red one. |", "| colour | The blue one |", "@id=T1 @sms @mutated\n")
                .contains(
                        "Is the blue one there?",
                        "receives the blue answer",
                        "        The blue one.\n",
                        "@id=T2 @sms\n");
    }

    @Test
    void a_customer_is_made_to_say_something_else_whatever_its_case_in_the_background_too() {
        assertThat(mutated("T1", Kind.CUSTOMER, "blue", "red"))
                .contains("red or green?", "red, please", "Is the red one there?")
                .contains("| Tomas | The blue one. |", "receives the blue answer");
    }

    @Test
    void what_is_done_and_what_is_expected_are_told_apart() {
        assertThat(mutated("T2", Kind.DONE, "blue.png", "red.png")).contains("with the file \"red.png\"");
        assertThat(mutated("T1", Kind.EXPECTED, "blue", "red"))
                .contains("receives the red answer", "| colour | The red one |")
                .contains("| Tomas | The blue one. |");
    }

    @Test
    void words_between_slashes_are_an_expression() {
        assertThat(mutated("T2", Kind.ANSWER, "/(blue) one/", "$1 two")).contains("The blue two.");
    }

    @Test
    void a_fault_changes_no_word() {
        assertThat(mutated("T2", Kind.FAULT, "", "mail-out-lost"))
                .isEqualTo(FEATURE.replace("@id=T2 @sms", "@id=T2 @sms @mutated"));
    }

    @Test
    void words_that_are_not_there_or_not_in_every_wording_are_told() {
        assertThatThrownBy(() -> mutated("T2", Kind.ANSWER, "green", "red"))
                .hasMessage(
                        "Line 7 of the mutations replaces 'green', and the scenario T2 holds no such words as answer. Copy them from the feature.");
        assertThatThrownBy(() -> mutated("T1", Kind.CUSTOMER, "green", "red"))
                .hasMessage(
                        "Line 7 of the mutations replaces 'green' in some wordings of T1 only, so that the seed would decide. Choose words that are in all of them.");
    }

    private static String mutated(String id, Kind kind, String from, String to) {
        return FeatureMutator.of(FEATURE, mutation(id, kind, from, to));
    }

    private static Mutation mutation(String id, Kind kind, String from, String to) {
        return new Mutation(7, id, "", "wrong", kind, from, to, "said");
    }
}
