package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptOutWordsTest {
    @Test
    void a_word_acts_alone_in_any_case_and_not_within_a_text() {
        assertThat(OptOutWords.optsOut(" Stop\n")).isTrue();
        assertThat(OptOutWords.optsOut("START")).isFalse();
        assertThat(OptOutWords.acts("start")).isTrue();
        assertThat(OptOutWords.acts("Please stop")).isFalse();
    }
}
