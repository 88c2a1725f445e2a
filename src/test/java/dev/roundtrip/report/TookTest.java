package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TookTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "999,999 ms",
        "1000,1 s",
        "1340,1.3 s",
        "9960,10 s",
        "42000,42 s",
        "59700,1 min",
        "60000,1 min",
        "125000,2 min 5 s"
    })
    void is_told_as_exactly_as_a_reader_wants_it(long millis, String words) {
        assertThat(Took.words(millis)).isEqualTo(words);
    }
}
