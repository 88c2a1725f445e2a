package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Channel;
import org.junit.jupiter.api.Test;

/** What a report says of a remote target. */
class RemoteTest {
    @Test
    void a_real_desk_is_told_with_what_carries_each_channel() {
        Target remote = new Remote(Told.settings(Told.remote("webchat.inbox", "3")));

        assertThat(remote.settings().simulated()).isFalse();
        assertThat(remote.title()).isEqualTo("remote: https://desk.example");
        assertThat(remote.howReal(Channel.EMAIL)).isEqualTo("mail by mail.example, read on mail.example");
        assertThat(remote.howReal(Channel.SMS)).isEqualTo("Twilio, real numbers both ways");
        assertThat(remote.howReal(Channel.WEB_CHAT))
                .isEqualTo("a browser on the desk's own widget, on a page of our own");
    }

    @Test
    void mail_that_the_suite_posts_itself_is_told_to_be_proved_from_the_desk_on() {
        Target remote = new Remote(Told.settings(Told.remote(
                "webchat.inbox", "3",
                "email.route", "ingress",
                "email.ingress.password", "mail-word",
                "email.smtp.host", "")));

        assertThat(remote.howReal(Channel.EMAIL))
                .isEqualTo("injected at the desk's ingress: proved from the desk on; answers read on mail.example");
    }

    @Test
    void a_simulated_desk_is_called_one_on_every_channel() {
        Target remote = new Remote(Told.settings(Told.remote("webchat.inbox", "3", "desk.simulated", "true")));

        assertThat(remote.settings().simulated()).isTrue();
        assertThat(remote.title()).isEqualTo("remote simulator: https://desk.example");
        assertThat(Channel.values())
                .allSatisfy(channel -> assertThat(remote.howReal(channel)).isEqualTo("simulator"));
    }

    @Test
    void texts_that_are_posted_to_the_desk_are_not_called_real() {
        Target remote = new Remote(Told.settings(Told.remote("webchat.inbox", "3", "sms.mode", "webhook")));

        assertThat(remote.howReal(Channel.SMS))
                .isEqualTo("injected at the desk's callback: proved from the desk on; answers by Twilio's word");
    }
}
