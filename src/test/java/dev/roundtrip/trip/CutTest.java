package dev.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void what_fits_stays_as_it_is() {
        assertThat(Cut.of("Hello you", 9)).isEqualTo("Hello you");
    }

    @Test
    void a_text_ends_before_the_word_that_does_not_fit() {
        assertThat(Cut.of("Hello wonderful world", 12)).isEqualTo("Hello");
        assertThat(Cut.of("Hello wonderful world", 15)).isEqualTo("Hello wonderful");
        assertThat(Cut.of("{\"a\":1,\"token\":\"s3cr3tvalue\"}", 22)).isEqualTo("{\"a\":1,\"token\":\"");
    }

    @Test
    void no_letter_of_two_units_is_halved() {
        assertThat(Cut.of("Hello 😀😀 there", 7)).isEqualTo("Hello");
        assertThat(Cut.of("😀😀😀", 3)).isEqualTo("😀");
    }

    @Test
    void no_number_in_groups_is_halved() {
        assertThat(Cut.of("Card 4111 1111 1111 1111 is it", 15)).isEqualTo("Card");
        assertThat(Cut.of("Card 4111-1111-1111-1111 is it", 15)).isEqualTo("Card");
    }

    @Test
    void of_a_text_without_blanks_so_much_is_left_as_fits() {
        assertThat(Cut.of("您好我的訂單還沒有到", 5)).isEqualTo("您好我的訂");
    }

    @Test
    void of_a_password_with_signs_or_numbers_in_it_nothing_is_left_at_the_cut() {
        neverHalf("hunter2,s3cr{t}(Q7<x>[;");
        neverHalf("hunter2-token-2026");
    }

    private static void neverHalf(String password) {
        String text = "The desk knows " + password + " and more.";

        for (int most = 1; most < text.length(); most++) {
            String cut = Cut.of(text, most);
            assertThat(cut.contains("hunter2")).as("cut at %d: %s", most, cut).isEqualTo(cut.contains(password));
        }
    }
}
