package dev.roundtrip.simulator.chatwoot.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphs_are_set_apart_and_links_tell_their_address() {
        assertThat(HtmlText.of("<p>Hello <b>team</b>,</p><p>see <a href=\"https://x.test/o/1\">order</a></p>\n"))
                .isEqualTo("Hello team,\n\nsee [order](https://x.test/o/1)");
    }

    @Test
    void a_quotation_leaves_a_lone_bracket() {
        assertThat(HtmlText.of("<div>Yes.</div><br><div><div>On Mon wrote:<br></div>"
                        + "<blockquote><p>Shall we?</p></blockquote></div>"))
                .isEqualTo("Yes.\n\nOn Mon wrote:\n>");
    }

    @Test
    void a_picture_leaves_no_words() {
        assertThat(HtmlText.of("<p>Look: <img src=\"cid:dot\"> there</p>")).isEqualTo("Look:  there");
    }
}
