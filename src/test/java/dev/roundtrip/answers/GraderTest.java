package dev.roundtrip.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.trip.Criterion;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraderTest {
    private static final Map<Criterion, Double> TARGETS =
            Map.of(Criterion.TONE, 4.5, Criterion.ACCURACY, 4.7, Criterion.POLICY, 4.8);

    @Test
    void half_of_the_facts_is_the_middle_and_each_check_has_its_reason() {
        Grader grader = new Grader("Hi Maya, RT-10442 left today.", Optional.of("Maya Lindqvist"), false);
        grader.covers(Map.of("order", "RT-10442"));
        grader.covers(Map.of("arrival", "left on Friday"));

        Grade accuracy = grade(grader, Criterion.ACCURACY);

        assertThat(accuracy.value()).isEqualTo(3);
        assertThat(accuracy.target()).isEqualTo(OptionalDouble.of(4.7));
        assertThat(accuracy.checks())
                .containsExactly(
                        new Judgement(true, "order", "RT-10442", true, "Hi Maya, RT-10442 left today."),
                        new Judgement(true, "arrival", "left on Friday", false, "Hi Maya, RT-10442 left today."));
    }

    @Test
    void what_must_not_be_said_lowers_policy_alone() {
        Grader grader = new Grader("Hi Maya, calm down.", Optional.of("Maya Lindqvist"), false);
        grader.avoids(List.of("calm down", "policy", "SLA", "/RT-\\d{5}/"));

        assertThat(grade(grader, Criterion.POLICY).value()).isEqualTo(4);
        assertThat(grade(grader, Criterion.TONE).value()).isEqualTo(5);
        assertThat(grader.grades(TARGETS)).extracting(Grade::criterion).doesNotContain(Criterion.ACCURACY);
    }

    @Test
    void whoever_was_let_down_must_be_told_sorry() {
        String draft = "Hello Mr Stone, it comes on Friday.";
        assertThat(tone(draft, "Derek Stone", false)).isEqualTo(5);
        assertThat(tone(draft, "Derek Stone", true)).isEqualTo(4);
        assertThat(tone("We apologise, Derek.", "Derek Stone", true)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Maya, it is on its way!! Thank you.",
                "Hi Maya! Great! It left! It comes on Friday!",
                "Hi Maya, PLEASE WAIT UNTIL Friday.",
                "Dear valued customer, Maya, it left.",
                "Hello, it left today.",
                "Hello Mayall, it left today."
            })
    void shouting_form_letters_and_no_name_each_cost_a_third(String draft) {
        assertThat(tone(draft, "Maya Lindqvist", false)).isCloseTo(1 + 4 * 2 / 3.0, within(0.001));
    }

    @Test
    void nobody_is_owed_a_name_that_nobody_can_know() {
        Grader grader = new Grader("Hello, it left today.", Optional.empty(), false);
        assertThat(grade(grader, Criterion.TONE).value()).isEqualTo(5);
    }

    @Test
    void an_order_number_and_a_short_word_in_capitals_are_no_shouting() {
        assertThat(tone("Hi Maya, RT-10442 goes to the US by DHL, size XL.", "Maya Lindqvist", false))
                .isEqualTo(5);
    }

    private static double tone(String draft, String customer, boolean apologyOwed) {
        return grade(new Grader(draft, Optional.of(customer), apologyOwed), Criterion.TONE)
                .value();
    }

    private static Grade grade(Grader grader, Criterion criterion) {
        return grader.grades(TARGETS).stream()
                .filter(grade -> grade.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }
}
