package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {
    @ParameterizedTest
    @CsvSource({
        "+14155550123, +16475550123, false",
        "+447700900123, +447700900456, false",
        "+447700900123, +4915112345678, true",
        "+35312345678, +35412345678, true",
        "+35312345678, +35387654321, false",
        "+77012345678, +79012345678, false",
        "+61491570156, +6421123456, true",
        "+14155550123, +12, false"
    })
    void numbers_of_two_countries_are_told_by_their_calling_codes(String customer, String desk, boolean apart) {
        assertThat(new Pair(customer, desk).remark().isPresent()).isEqualTo(apart);
    }
}
