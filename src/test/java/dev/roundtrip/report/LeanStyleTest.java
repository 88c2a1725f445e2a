package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeanStyleTest {
    @Test
    void of_a_font_in_many_forms_the_one_stays_that_all_browsers_read() {
        assertThat(lean("""
                a{b:c}@font-face{font-family:Icons;src:url(data:x;base64,AA==);src:url(data:x;base64,AA==) format("old"),\
                url(data:font/woff2;base64,d09G) format("woff2"),url(data:font/ttf;base64,AAEA) format("truetype")}d{src:e}"""))
                .isEqualTo("a{b:c}@font-face{src:url(data:font/woff2;base64,d09G);font-family:Icons;}d{src:e}");
    }

    @Test
    void a_font_that_has_no_such_form_stays_as_it_is() {
        String style = "@font-face{font-family:Old;src:url(data:font/ttf;base64,AAEA)}";

        assertThat(lean(style)).isEqualTo(style);
    }

    private static String lean(String style) {
        return new String(new LeanStyle(style.getBytes(StandardCharsets.UTF_8)).bytes(), StandardCharsets.UTF_8);
    }
}
