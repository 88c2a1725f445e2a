package dev.roundtrip.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingsTest {
    private final Wordings three = Wordings.of("""
            Hi!

            Where is it?
            --- or, in other words ---
            where is my parcel
            --- or, in other words ---
            PARCEL???
            """);

    @Test
    void a_line_of_its_own_stands_between_two_wordings() {
        assertThat(three.all()).containsExactly("Hi!\n\nWhere is it?", "where is my parcel", "PARCEL???");
        assertThat(Wordings.of("Only this.").drawn("1", "O1")).isEqualTo(new Wordings.Drawn("Only this.", 1, 1));
    }

    @Test
    void the_same_seed_draws_the_same_and_over_seeds_every_one_is_drawn() {
        assertThat(three.drawn("1128", "O1")).isEqualTo(three.drawn("1128", "O1"));
        assertThat(IntStream.range(0, 40)
                        .mapToObj(seed -> three.drawn("" + seed, "O1").number()))
                .contains(1, 2, 3);
        assertThat(IntStream.range(0, 40)
                        .mapToObj(scenario -> three.drawn("7", "O" + scenario).number()))
                .contains(1, 2, 3);
    }
}
