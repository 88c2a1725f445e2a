package dev.roundtrip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Channel;
import org.junit.jupiter.api.Test;

class RenderingTest {
    @Test
    void html_channels_may_change_blank_lines_and_runs_of_spaces() {
        assertThat(Rendering.same(Channel.EMAIL, "Hi Maya,\n\n  it is here. ", "Hi Maya,\r\nit  is\u00a0here.\n"))
                .isTrue();
    }

    @Test
    void a_lost_line_break_is_a_change() {
        assertThat(Rendering.same(Channel.WEB_CHAT, "one\ntwo", "one two")).isFalse();
    }

    @Test
    void a_text_keeps_its_blank_lines() {
        assertThat(Rendering.same(Channel.SMS, "one\n\ntwo\n", "one\n\ntwo")).isTrue();
        assertThat(Rendering.same(Channel.SMS, "one\n\ntwo", "one\ntwo")).isFalse();
    }

    @Test
    void the_chat_page_may_set_type_but_not_change_words() {
        String sent = "It's \"due\" -- really... (c) 2026";

        assertThat(Rendering.same(Channel.WEB_CHAT, sent, "It’s “due” – really… © 2026"))
                .isTrue();
        assertThat(Rendering.same(Channel.EMAIL, sent, "It’s “due” – really… © 2026"))
                .isFalse();
        assertThat(Rendering.same(Channel.WEB_CHAT, sent, "It’s “paid” – really… © 2026"))
                .isFalse();
    }
}
