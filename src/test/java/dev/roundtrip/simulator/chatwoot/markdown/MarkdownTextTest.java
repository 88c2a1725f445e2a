package dev.roundtrip.simulator.chatwoot.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    @Test
    void marks_go_and_a_link_tells_its_address() {
        assertThat(MarkdownText.plain("**bold** _soft_ `code` [our shop](https://shop.test/a_b) # no title"))
                .isEqualTo("bold soft code our shop https://shop.test/a_b # no title");
    }

    @Test
    void lists_quotations_and_empty_lines_stay() {
        assertThat(MarkdownText.plain("# Steps\n\n- open\n- close\n\n1. one\n2. two\n\n> quoted\n\n\nlast line\n"))
                .isEqualTo("Steps\n\n- open\n- close\n\n1. one\n2. two\n\n> quoted\n\n\nlast line");
    }

    @Test
    void html_becomes_line_breaks() {
        assertThat(MarkdownText.plain("a <b>tag</b> & 3 < 4")).isEqualTo("a \ntag\n & 3 < 4");
    }

    @Test
    void whatsapp_keeps_marks_of_its_own() {
        assertThat(MarkdownText.whatsapp("It is **on its** _way_.")).isEqualTo("It is *on its* _way_.");
    }

    @Test
    void words_struck_through_lose_their_tildes_but_on_whatsapp() {
        assertThat(MarkdownText.plain("~~old~~ new")).isEqualTo("old new");
        assertThat(MarkdownText.whatsapp("~~old~~ new")).isEqualTo("~old~ new");
    }
}
