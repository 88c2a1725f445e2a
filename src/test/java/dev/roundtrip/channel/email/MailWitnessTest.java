package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.config.Secret;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import dev.roundtrip.waiting.Waiting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailWitnessTest {
    private static final String MAYA = "qa+maya-k7m2x-4@mail.example";
    private static final String BOUNCE = """
            From: MAILER-DAEMON@mail.example
            To: %s
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <b1@mail.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: text/plain

            I'm sorry.
            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example

            Final-Recipient: rfc822; desk@desk.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <desk@desk.example>:
             User unknown
            --B
            Content-Type: text/rfc822-headers

            Message-ID: <%s>
            Subject: Where is my order?
            --B--
            """;

    private final Clock clock = Clock.systemUTC();
    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void an_answer_in_the_spam_folder() throws Exception {
        office.arrivesIn("Junk", mail(MAYA, Missed.TEXT));

        assertThat(answer()).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.SPAM);
            assertThat(trace.sentence()).startsWith("Mail a1@desk.example lies in the folder Junk, since ");
        });
    }

    @Test
    void an_answer_to_another_address_of_the_mailbox_is_told_without_naming_whose() throws Exception {
        office.arrives(mail("qa+somebody-else@mail.example", Missed.TEXT));

        assertThat(answer()).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.OTHER_PERSON);
            assertThat(trace.sentence()).contains(MAYA).doesNotContain("somebody");
        });
    }

    @Test
    void an_answer_that_was_cut_off() throws Exception {
        office.arrives(mail(MAYA, Missed.TEXT.substring(0, 30)));

        assertThat(answer()).extracting(Trace::sign).containsExactly(Sign.ALTERED);
    }

    @Test
    void an_answer_that_came_twice() throws Exception {
        office.arrives(mail(MAYA, Missed.TEXT));
        office.arrives(mail(MAYA, Missed.TEXT));

        assertThat(answer()).extracting(Trace::sign).containsExactly(Sign.TWICE);
    }

    @Test
    void an_answer_that_came_after_all() throws Exception {
        office.arrives(mail(MAYA, Missed.TEXT));

        assertThat(traces(Hop.RECEIVED, clock.instant().minusSeconds(60)))
                .extracting(Trace::sign)
                .containsExactly(Sign.LATE);
    }

    @Test
    void where_nothing_is_others_mails_are_counted_and_not_opened() throws Exception {
        office.arrives(mail("private.person@mail.example", "A secret " + Missed.TEXT));
        office.arrives(mail("qa@mail.example", "Another secret " + Missed.TEXT));
        office.arrives(mail("qa+derek-k7m2x-9@mail.example", "For Derek."));
        office.arrivesIn("Archive", mail(MAYA, Missed.TEXT));

        assertThat(answer())
                .containsExactly(new Trace(
                        Sign.NOT_THERE,
                        "the customers' mailbox",
                        "It holds no mail with (ref k7m2x-4) for %s, neither in INBOX nor in a spam folder. 2 newer mails that are not for customers of ours were not opened."
                                .formatted(MAYA)));
    }

    @Test
    void a_question_that_was_sent_back_is_told_with_the_reason() throws Exception {
        office.arrives(BOUNCE.formatted(MAYA, "failed", "m1@mail.example"));

        assertThat(traces(Hop.SEEN_BY_DESK, clock.instant())).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.BOUNCED);
            assertThat(trace.sentence())
                    .startsWith("A mail server sent m1@mail.example back, which lies in INBOX since ")
                    .endsWith(": \"smtp; 550 5.1.1 <desk@desk.example>: User unknown\".");
        });
    }

    @Test
    void a_delay_or_somebody_else_s_return_is_no_bounce() throws Exception {
        office.arrives(BOUNCE.formatted(MAYA, "delayed", "m1@mail.example"));
        office.arrives(BOUNCE.formatted(MAYA, "failed", "other@mail.example"));

        assertThat(traces(Hop.SEEN_BY_DESK, clock.instant()))
                .containsExactly(
                        new Trace(Sign.NOT_THERE, "the customers' mailbox", "No mail server has sent it back so far."));
    }

    @Test
    void a_question_that_was_posted_to_the_desk_s_ingress_can_not_be_lost_before() {
        MailAccess posting =
                office.access().posting(new IngressAccess(URI.create("https://desk.example"), new Secret("secret")));

        assertThat(new MailWitness(posting, MAYA)
                        .traces(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK).miss()))
                .containsExactly(new Trace(
                        Sign.TAKEN_BY_DESK,
                        "the desk's ingress",
                        "It took the mail from the suite itself: no mail server can have lost it."));
    }

    @Test
    void a_mailbox_that_can_not_be_read_is_told_as_unasked() {
        MailAccess access = office.access();
        office.close();

        assertThat(new MailWitness(access, MAYA)
                        .traces(Missed.of(Channel.EMAIL, Hop.RECEIVED).miss()))
                .extracting(Trace::sign)
                .containsExactly(Sign.UNASKED);
    }

    @Test
    void the_customer_s_own_mail_is_known_to_be_lost_as_soon_as_it_came_back() throws Exception {
        try (EmailLine line = new EmailLine(office.access(), clock, () -> "m1")) {
            CustomerChannel maya = line.connect("Maya", "k7m2x-4", ExchangeLog.none());
            Receipt receipt = maya.send(Draft.opening("Where is my order?", Missed.TEXT));
            assertThat(maya.lost(receipt)).isEmpty();

            office.arrives(BOUNCE.formatted(MAYA, "failed", receipt.id()));

            Source<Boolean> lost =
                    () -> List.of(new Sighting<>(maya.lost(receipt).isPresent(), clock.instant()));
            assertThat(new Waiting(clock)
                            .await(Expectation.of(
                                    "the loss", lost, known -> known, clock.instant(), Budget.seconds(5, 10))))
                    .isInstanceOf(Outcome.Seen.class);
            assertThat(maya.lost(receipt))
                    .hasValue(new Stop(
                            "A mail server sent Maya's mail m1@mail.example back: \"smtp; 550 5.1.1 <desk@desk.example>: User unknown\". Do as its reason says.",
                            false));
        }
    }

    private List<Trace> answer() {
        return traces(Hop.RECEIVED, clock.instant());
    }

    private List<Trace> traces(Hop missing, Instant sent) {
        return new MailWitness(office.access(), MAYA)
                .traces(Missed.of(Channel.EMAIL, missing, sent)
                        .by(MAYA, 7)
                        .knownAs("m1@mail.example")
                        .miss());
    }

    private static String mail(String to, String text) {
        return """
                From: desk@desk.example
                To: %s
                Subject: Re: Where is my order?
                Message-ID: <a1@desk.example>
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(to, text);
    }
}
