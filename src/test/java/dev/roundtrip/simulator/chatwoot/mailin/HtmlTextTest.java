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

    @Test
    void tables_lists_and_rules_keep_their_lines() {
        assertThat(HtmlText.of("<table><tr><th>Order</th><td>1001</td></tr><tr><th>By</th><td>Carla</td></tr></table>"
                        + "<ul><li>one</li><li>two</li></ul><hr><pre>  as\n  written</pre>"))
                .isEqualTo("Order\t1001\nBy\tCarla\n\n- one\n- two\n\n" + "-".repeat(63) + "\n\n  as\n  written");
    }

    @Test
    void an_address_that_is_its_own_words_is_told_once_and_a_picture_by_its_name() {
        assertThat(HtmlText.of("<p><a href=\"mailto:c@x.test\">c@x.test</a> <a href=\"https://x.test\">x.test</a> "
                        + "<a href=\"https://x.test/o\"><img src=\"o.png\" alt=\"order\"></a></p>"))
                .isEqualTo("c@x.test x.test [order](https://x.test/o)");
    }

    @Test
    void breaks_count_where_words_follow() {
        assertThat(HtmlText.of("<div><div>one<br></div><div>two<br>three&nbsp;four</div></div>"))
                .isEqualTo("one\ntwo\nthree four");
    }
}
