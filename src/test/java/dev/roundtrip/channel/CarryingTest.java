package dev.roundtrip.channel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryingTest {
    private final Draft words = Draft.opening(null, "Hello");
    private final Attachment zip = new Attachment("zip.jpg", "image/jpeg", new byte[] {1});

    @Test
    void an_e_mail_carries_everything() {
        Draft all = words.withFiles(List.of(zip)).withPictures(List.of(zip)).in(Envelope.to("x@desk.example"));

        assertThatCode(() -> Carrying.require(Channel.EMAIL, all)).doesNotThrowAnyException();
    }

    @Test
    void words_go_everywhere_and_files_by_web_chat_too() {
        for (Channel channel : Channel.values()) {
            assertThatCode(() -> Carrying.require(channel, words)).doesNotThrowAnyException();
        }
        assertThatCode(() -> Carrying.require(Channel.WEB_CHAT, words.withFiles(List.of(zip))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_file_by_sms_is_refused() {
        assertThatThrownBy(() -> Carrying.require(Channel.SMS, words.withFiles(List.of(zip, zip))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The step sends zip.jpg, zip.jpg by SMS: files by SMS need MMS, not supported by this driver. Send them by e-mail or web chat.");
    }

    @Test
    void a_picture_within_the_words_is_refused_but_by_e_mail() {
        assertThatThrownBy(() -> Carrying.require(Channel.WEB_CHAT, words.withPictures(List.of(zip))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The step puts zip.jpg within the words of a message by web chat: only an e-mail can hold pictures there. Send them as files, or by e-mail.");
    }

    @Test
    void an_envelope_is_refused_but_by_e_mail() {
        assertThatThrownBy(() -> Carrying.require(Channel.SMS, words.in(Envelope.to("reply+1@desk.example"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The step names another recipient or reply address (reply+1@desk.example) for a message by SMS: only an e-mail has an envelope. Send it by e-mail.");
        assertThatThrownBy(() -> Carrying.require(Channel.WEB_CHAT, words.in(Envelope.answeredTo("maya@mail.example"))))
                .hasMessageContaining("(maya@mail.example) for a message by web chat");
    }
}
