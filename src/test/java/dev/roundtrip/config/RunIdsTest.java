package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunIdsTest {
    @Test
    void an_id_that_is_drawn_is_one_that_may_be_given() {
        RunIds ids = new RunIds(new Random(1));
        assertThat(Stream.generate(ids::next).limit(5_000))
                .allMatch(RunIds::canBe)
                .allMatch(id -> id.matches("[a-z0-9]{5}"));
    }

    @Test
    void an_id_has_5_to_12_letters_and_digits_and_a_letter_among_them() {
        assertThat(Stream.of("k7m2x", "build4711abc")).allMatch(RunIds::canBe);
        assertThat(Stream.of("", "k7m2", "build4711abcd", "23456", "K7M2X", "k7m-x"))
                .noneMatch(RunIds::canBe);
    }
}
