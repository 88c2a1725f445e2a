package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecondsTest {
    @Test
    void a_limit_that_was_stretched_is_told_to_a_tenth_and_a_short_one_whole() {
        assertThat(Seconds.ofLimit(Duration.ofMillis(10_012))).isEqualTo("10");
        assertThat(Seconds.ofLimit(Duration.ofMillis(2_500))).isEqualTo("2.5");
        assertThat(Seconds.ofLimit(Duration.ofMillis(2))).isEqualTo("0.002");
    }
}
