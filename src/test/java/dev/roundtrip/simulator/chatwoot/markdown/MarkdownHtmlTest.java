package dev.roundtrip.simulator.chatwoot.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
    @Test
    void paragraphs_marks_and_line_breaks_become_html() {
        assertThat(MarkdownHtml.of("It is on its **way**.\nSee [the order](https://x.test/o/1)."))
                .isEqualTo("<p>It is on its <strong>way</strong>.<br />\n"
                        + "See <a href=\"https://x.test/o/1\">the order</a>.</p>\n");
    }

    @Test
    void the_writers_own_html_is_left_out() {
        assertThat(MarkdownHtml.of("a <b>tag</b> here"))
                .isEqualTo("<p>a <!-- raw HTML omitted -->tag<!-- raw HTML omitted --> here</p>\n");
    }

    @Test
    void words_between_tildes_are_struck_through() {
        assertThat(MarkdownHtml.of("~~old~~ new ~x")).isEqualTo("<p><del>old</del> new ~x</p>\n");
    }
}
