package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Envelope;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails that are not simply from the customer to the desk and back. */
class MailEnvelopeTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String UUID = "0c2f6f0e-1111-4000-8000-000000000000";

    private final PostOffice office = PostOffice.open();
    private final EmailLine line = new EmailLine(office.access(), CLOCK, () -> "id-1");
    private final CustomerChannel maya = line.connect("Maya", "x7k2", ExchangeLog.none());

    @AfterEach
    void close() {
        line.close();
        office.close();
    }

    @Test
    void somebody_may_ask_for_the_answer_to_go_to_another() throws Exception {
        maya.send(Draft.opening("Card", "Change my payout card.").in(Envelope.answeredTo("derek@mail.example")));

        MimeMessage mail = office.atDesk().get(0);
        assertThat(mail.getHeader("From", null)).isEqualTo("Maya <qa+maya-x7k2@mail.example>");
        assertThat(mail.getHeader("Reply-To", null)).isEqualTo("derek@mail.example");
        assertThat(mail.getHeader("To", null)).isEqualTo("desk@desk.example");
    }

    @Test
    void somebody_may_write_to_an_address_that_was_another_s() throws Exception {
        Receipt receipt =
                maya.send(Draft.opening("Card", "It is me.").in(Envelope.to("reply+" + UUID + "@desk.example")));

        MimeMessage mail = office.atDesk().get(0);
        assertThat(mail.getHeader("To", null)).isEqualTo("reply+" + UUID + "@desk.example");
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(receipt.id()).isEqualTo("id-1@mail.example");
    }

    @Test
    void an_address_that_is_none_is_told() {
        assertThatThrownBy(() -> maya.send(Draft.opening("Card", "It is me.").in(Envelope.to("no address"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No mail from qa+maya-x7k2@mail.example to no address can be written: ");
        assertThatThrownBy(() -> maya.send(Draft.opening("Card", "It is me.").in(Envelope.answeredTo("a b@"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No mail from qa+maya-x7k2@mail.example to desk@desk.example can be written: ");
    }

    @Test
    void a_mail_of_a_conversation_that_began_in_the_chat_is_read_and_can_be_answered() throws Exception {
        office.arrives("""
                From: Tomas from Harbor <desk@desk.example>
                Reply-To: <reply+%s@desk.example>
                To: qa+maya-x7k2@mail.example
                Subject: [#1] New messages on this conversation
                Message-ID: <conversation/%s/messages/7@desk.example>
                In-Reply-To: <account/1/conversation/%s@desk.example>
                References: <account/1/conversation/%s@desk.example>
                Content-Type: text/html; charset=UTF-8

                <p>You have 30 days.</p>
                """.formatted(UUID, UUID, UUID, UUID));

        Arrival arrival = received("You have 30 days.");
        assertThat(arrival.threads()).containsExactly("account/1/conversation/" + UUID + "@desk.example");
        maya.send(new Draft(Optional.empty(), "Thanks!", Optional.of(arrival)));

        MimeMessage answer = office.atDesk().get(0);
        assertThat(answer.getHeader("To", null)).isEqualTo("reply+" + UUID + "@desk.example");
        assertThat(answer.getHeader("In-Reply-To", null))
                .isEqualTo("<conversation/" + UUID + "/messages/7@desk.example>");
    }

    @Test
    void a_transcript_which_names_no_thread_is_read() throws Exception {
        office.arrives("""
                From: Tomas from Harbor <desk@desk.example>
                To: qa+maya-x7k2@mail.example
                Subject: [#1] Conversation Transcript
                Message-ID: <x@desk.example>
                Content-Type: text/html; charset=UTF-8

                <p><b>Maya</b>: How do returns work?</p><p><b>Tomas</b>: One moment.</p>
                """);

        Arrival transcript = received("How do returns work?");
        assertThat(transcript.subject()).isEqualTo("[#1] Conversation Transcript");
        assertThat(transcript.threads()).isEmpty();
        assertThat(maya.identity()).isEqualTo("qa+maya-x7k2@mail.example");
    }

    private Arrival received(String words) {
        Outcome<Arrival> outcome = new Waiting(CLOCK)
                .await(Expectation.of(
                        "the mail",
                        maya.arrivals(),
                        arrival -> arrival.text().contains(words),
                        CLOCK.instant(),
                        Budget.seconds(5, 5)));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<Arrival>) outcome).sighting().what();
    }
}
