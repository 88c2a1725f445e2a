package dev.roundtrip.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.trip.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final List<Judgement> judged = new ArrayList<>();
    private final Coverage coverage = new Coverage(
            "Maya",
            "Hi Maya,\nit\u2019s on its way: please expect it between\nTuesday and Thursday.",
            judged::add,
            Gate.strict());

    @Test
    void case_wrapping_and_typographic_quotes_do_not_matter() {
        assertThatCode(() -> coverage.covers(
                        Map.of("way", "IT'S ON ITS WAY", "window", "next week // between Tuesday and Thursday")))
                .doesNotThrowAnyException();
        assertThat(judged).hasSize(2).allMatch(Judgement::held);
    }

    @Test
    void every_missing_fact_is_named_with_what_stands_there_instead() {
        assertThatThrownBy(() -> coverage.covers(Map.of("day", "Tuesday or Wednesday")))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining(
                        "does not cover:\n  - day: \"Tuesday or Wednesday\"; found instead: Tuesday and Thursday.")
                .hasMessageContaining("Hi Maya,");
        assertThat(judged).singleElement().matches(judgement -> !judgement.held());
    }

    @Test
    void a_fact_that_nothing_resembles_is_told_as_that() {
        assertThatThrownBy(() -> coverage.covers(Map.of("tracking number", "HP-7731")))
                .hasMessageContaining("- tracking number: \"HP-7731\"; found instead: nothing like it");
    }

    @Test
    void every_banned_phrase_is_named_with_where_it_stands() {
        assertThatThrownBy(() -> coverage.avoids(List.of("calm down", "/on (its|the) way/")))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining("\n  - \"/on (its|the) way/\", in: Hi Maya, it's on its way")
                .hasMessageNotContaining("calm down");
    }
}
