package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    @ParameterizedTest(name = "{0} {1} times: {2}")
    @CsvSource({
        "a, 1, 1 segment of GSM-7",
        "a, 160, 1 segment of GSM-7",
        "a, 161, 2 segments of GSM-7",
        "a, 306, 2 segments of GSM-7",
        "a, 307, 3 segments of GSM-7",
        "a, 400, 3 segments of GSM-7",
        "ñ, 160, 1 segment of GSM-7",
        "€, 80, 1 segment of GSM-7",
        // 76 of two units each leave one of 153 units free.
        "€, 152, 2 segments of GSM-7",
        "€, 153, 3 segments of GSM-7",
        "ç, 70, 1 segment of UCS-2",
        "م, 71, 2 segments of UCS-2",
        "م, 134, 2 segments of UCS-2",
        "م, 135, 3 segments of UCS-2",
        "🌱, 35, 1 segment of UCS-2",
        // 33 of two units each leave one of 67 units free.
        "🌱, 66, 2 segments of UCS-2",
        "🌱, 67, 3 segments of UCS-2"
    })
    void a_text_is_cut_between_letters(String letter, int times, String segments) {
        assertThat(Segments.of(letter.repeat(times))).hasToString(segments);
    }

    @ParameterizedTest
    @CsvSource({"'', 1 segment of GSM-7", "'It’s late', 1 segment of UCS-2", "'It''s late', 1 segment of GSM-7"})
    void one_letter_decides_for_the_whole_text(String text, String segments) {
        assertThat(Segments.of(text)).hasToString(segments);
    }

    @Test
    void each_segment_ends_behind_a_whole_letter() {
        assertThat(Segments.ends("a".repeat(160))).containsExactly(160);
        assertThat(Segments.ends("a".repeat(161))).containsExactly(153, 161);
        assertThat(Segments.ends("€".repeat(153))).containsExactly(76, 152, 153);
        assertThat(Segments.ends("🌱".repeat(67))).containsExactly(66, 132, 134);
        assertThat(Segments.ends("")).containsExactly(0);
    }
}
