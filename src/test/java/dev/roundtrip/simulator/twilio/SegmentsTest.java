package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "€,80,1", "€,81,2", "a,306,2", "a,307,3", "я,70,1", "я,71,2", "я,134,2", "я,135,3"
    })
    void a_text_is_cut_as_the_gsm_rules_say(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(segments);
    }
}
