package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {
    @Test
    void what_changed_is_told_sentence_by_sentence() {
        Review edited = review("Hi Maya, it left. Duties are extra.", "Hi Maya, it left. Duties are prepaid.\nTomas");

        assertThat(edited.removed()).containsExactly("Duties are extra.");
        assertThat(edited.added()).containsExactly("Duties are prepaid.", "Tomas");
    }

    @Test
    void what_went_out_as_it_was_has_changed_nothing() {
        Review approved = review("Hi Maya.\n\nIt left.", "Hi Maya. It left.");

        assertThat(approved.removed()).isEmpty();
        assertThat(approved.added()).isEmpty();
    }

    private static Review review(String draft, String answer) {
        return new Review("Ines", draft, answer, "edited", "Tomas", Duration.ofSeconds(3), List.of(), "");
    }
}
