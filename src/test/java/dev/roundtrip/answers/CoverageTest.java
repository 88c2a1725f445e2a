package dev.roundtrip.answers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Gate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Coverage coverage = new Coverage(
            "Maya", "Hi Maya,\nit\u2019s on its way: please expect it between\nTuesday and Thursday.", Gate.strict());

    @Test
    void case_wrapping_and_typographic_quotes_do_not_matter() {
        assertThatCode(() -> coverage.covers(
                        Map.of("way", "IT'S ON ITS WAY", "window", "next week | between Tuesday and Thursday")))
                .doesNotThrowAnyException();
    }

    @Test
    void every_missing_fact_is_named() {
        assertThatThrownBy(() -> coverage.covers(Map.of("tracking number", "HP-7731")))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining("does not cover:\n  - tracking number: \"HP-7731\"")
                .hasMessageContaining("Hi Maya,");
    }

    @Test
    void every_banned_phrase_is_named() {
        assertThatThrownBy(() -> coverage.avoids(List.of("calm down", "on its way")))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining("\n  - \"on its way\"")
                .hasMessageNotContaining("calm down");
    }
}
