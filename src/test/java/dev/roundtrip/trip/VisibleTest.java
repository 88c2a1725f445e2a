package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void control_characters_are_shown_by_their_numbers_and_lines_stay_lines() {
        assertThat(Visible.of("a\u001b[31mred\u0007\r\n\tb\n")).isEqualTo("a\\u001b[31mred\\u0007\r\n\tb\n");
        assertThat(Visible.of("gone\rback")).isEqualTo("gone\\u000dback");
    }
}
