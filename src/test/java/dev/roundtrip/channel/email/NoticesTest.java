package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void a_number_that_is_repeated_is_no_news() throws Exception {
        told("* 3 EXISTS");
        assertThat(notices.grown()).isTrue();

        notices.forget();
        told("* 3 EXISTS");
        told("* 0 RECENT");
        assertThat(notices.grown()).isFalse();
    }

    @Test
    void a_mail_in_the_place_of_a_removed_one_is_news() throws Exception {
        told("* 3 EXISTS");
        notices.forget();

        told("* 2 EXPUNGE");
        assertThat(notices.grown()).isFalse();
        told("* 3 EXISTS");
        assertThat(notices.grown()).isTrue();
    }

    @Test
    void growth_is_not_forgotten_when_a_mail_is_removed() throws Exception {
        told("* 3 EXISTS");
        told("* 1 EXPUNGE");
        told("* 2 EXISTS");

        assertThat(notices.grown()).isTrue();
    }

    @Test
    void a_rest_must_end_before_silence_counts_as_death() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new MailTimes(second, second, second, second))
                .hasMessage("A rest of PT1S must be shorter than the patience for an answer, PT1S.");
    }

    private void told(String words) throws IOException, ProtocolException {
        notices.handleResponse(new IMAPResponse(words));
    }
}
