package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrunTest {
    @ParameterizedTest(name = "{0} ms over {1} ms")
    @CsvSource({
        "4213,  2000,  4.2 s,  2.2 s, 2 s",
        "1029,  1007,  1.03 s, 0.02 s, 1.01 s",
        "2049,  2000,  2.05 s, 0.05 s, 2 s",
        "2500,  1500,  2.5 s,  1.0 s, 1.5 s",
        "72400, 60000, 72 s,   12 s,  60 s",
        "60400, 60000, 60.4 s, 0.4 s, 60 s",
        "9990,  5000,  10.0 s, 5.0 s, 5 s",
        "25,    1,     0.025 s, 0.024 s, 0.001 s",
    })
    void it_has_as_few_decimals_as_show_that_it_is_over(long took, long limit, String shown, String excess, String of) {
        Overrun overrun = Overrun.of(Duration.ofMillis(took), Duration.ofMillis(limit));
        assertThat(overrun.took()).isEqualTo(shown);
        assertThat(overrun.excess()).isEqualTo(excess);
        assertThat(overrun.limit()).isEqualTo(of);
    }

    @Test
    void even_a_nanosecond_is_seen() {
        assertThat(Overrun.of(Duration.ofSeconds(1, 1), Duration.ofSeconds(1)).took())
                .isEqualTo("1.000000001 s");
    }

    @Test
    void what_is_in_time_is_no_overrun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overrun.of(Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessage("PT1S is not longer than its limit of PT1S.");
    }
}
