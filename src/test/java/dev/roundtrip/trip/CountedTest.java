package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    @ParameterizedTest
    @CsvSource({"0, no mail", "1, 1 mail", "2, 2 mails", "4000000000, 4000000000 mails"})
    void none_one_and_many_are_worded_differently(long many, String words) {
        assertThat(Counted.of(many, "mail")).isEqualTo(words);
    }

    @Test
    void whole_phrases_can_depend_on_the_number() {
        assertThat(Counted.of(0, "none", "the one", "all %d")).isEqualTo("none");
        assertThat(Counted.of(1, "none", "the one", "all %d")).isEqualTo("the one");
        assertThat(Counted.of(3, "none", "the one", "all %d of a%b@mail.example"))
                .isEqualTo("all 3 of a%b@mail.example");
    }
}
