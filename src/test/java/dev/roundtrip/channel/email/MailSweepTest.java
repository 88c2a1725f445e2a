package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSweepTest {
    private static final String MARK = "(ref k7m2x-";
    private static final String LEAD = "qa+rosalind-okafor-lead@mail.example";
    private final List<String> console = new ArrayList<>();
    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_mails_of_a_run_are_removed_and_those_of_others_stay() throws Exception {
        office.arrives(Mailing.mail("qa+maya-k7m2x-4@mail.example", "to a customer of the run", "1@desk.example"));
        office.arrives(Mailing.mail("QA+Derek-K7M2X-12@Mail.Example", "the same, in capitals", "2@desk.example"));
        office.arrives(Mailing.mail("list@desk.example", "by way of a list", "3@desk.example")
                .replace("Subject:", "Delivered-To: qa+maya-k7m2x-4@mail.example\nSubject:"));
        office.arrives(Mailing.mail("qa+rosalind-okafor-lead@mail.example", "marked, to the lead", "4@desk.example")
                .replace("Hello.", "Where is it?\n(ref k7m2x-9)"));
        office.arrives(Mailing.mail("qa+rosalind-okafor-lead@mail.example", "to the lead", "5@desk.example"));
        office.arrives(Mailing.mail("qa+maya-k7m2y-4@mail.example", "of another run", "6@desk.example"));
        office.arrives(Mailing.mail("qa+maya-k7m2x-4a@mail.example", "alike", "7@desk.example"));
        office.arrives(Mailing.mail("qa@mail.example", "marked, to the owner", "8@desk.example")
                .replace("Hello.", "See (ref k7m2x-9)"));
        office.arrives(Mailing.mail("maya-k7m2x-4@elsewhere.example", "to somebody else", "9@desk.example"));
        office.inMailbox().get(7).setFlags(new Flags(Flags.Flag.DELETED), true);
        office.arrivesIn("Junk", Mailing.mail("qa+maya-k7m2x-4@mail.example", "taken for spam", "10@desk.example"));
        office.arrivesIn("Archive", Mailing.mail("qa+maya-k7m2x-4@mail.example", "put away", "11@desk.example"));

        assertThat(sweep()).isEqualTo(5);

        assertThat(subjects())
                .containsExactly("to the lead", "of another run", "alike", "marked, to the owner", "to somebody else");
        assertThat(sweep()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qa+newsletter@mail.example",
                "qa+sales-lead@mail.example",
                "qa+rosalind-okafor-leads@mail.example",
                "qa+maya-k7m2x@mail.example",
                "qa+k7m2x-4@mail.example",
                "qa+nadia-k7m2y-4@mail.example",
                "nadia@mail.example"
            })
    void a_mail_of_somebody_else_that_quotes_the_mark_stays(String address) throws Exception {
        office.arrives(
                Mailing.mail(address, "theirs", "1@desk.example").replace("Hello.", "What is this?\n(ref k7m2x-9)"));

        assertThat(sweep()).isZero();
        assertThat(subjects()).containsExactly("theirs");
    }

    @Test
    void in_a_catch_all_only_the_lead_s_own_address_counts_by_the_mark() throws Exception {
        office.arrives(Mailing.mail("nadia@mail.example", "of a colleague", "1@desk.example")
                .replace("Hello.", "What is this?\n(ref k7m2x-9)"));
        office.arrives(Mailing.mail("rosalind-okafor-lead@mail.example", "to the lead", "2@desk.example")
                .replace("Hello.", "Where is it?\n(ref k7m2x-9)"));
        office.arrives(Mailing.mail("maya-k7m2x-4@mail.example", "to a customer of the run", "3@desk.example"));
        MailSweep sweep =
                new MailSweep(office.accessOf("*@mail.example"), "rosalind-okafor-lead@mail.example", console::add);

        assertThat(sweep.sweep("k7m2x", MARK)).isEqualTo(2);
        assertThat(subjects()).containsExactly("of a colleague");
    }

    @Test
    void the_mails_of_other_runs_stay_as_unread_as_they_were() throws Exception {
        office.arrives(Mailing.mail("qa+maya-k7m2y-4@mail.example", "of another run", "1@desk.example"));

        sweep();

        assertThat(office.inMailbox())
                .singleElement()
                .satisfies(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void where_single_mails_can_not_be_removed_they_are_marked_and_that_is_told_once() throws Exception {
        office.arrives(Mailing.mail("qa+maya-k7m2x-4@mail.example", "marked", "1@desk.example"));
        office.arrives(Mailing.mail("qa+maya-k7m2y-4@mail.example", "of another run", "2@desk.example"));
        office.arrives(Mailing.mail("qa+derek-k7m2x-5@mail.example", "marked as well", "3@desk.example"));
        office.arrivesIn("Junk", Mailing.mail("qa+maya-k7m2x-4@mail.example", "taken for spam", "4@desk.example"));
        try (Relay relay = Relay.changing(office.imapPort(), said -> said, answer -> answer.replace(" UIDPLUS", ""))) {
            MailSweep sweep = new MailSweep(office.access(office.smtpPort(), relay.port()), LEAD, console::add);

            assertThat(sweep.sweep("k7m2x", MARK)).isZero();
            assertThat(sweep.sweep("k7m2x", MARK)).isZero();

            assertThat(console)
                    .containsExactly("The IMAP server 127.0.0.1:" + relay.port()
                            + " can't remove single mails (it has no UIDPLUS), so those of run k7m2x are only marked as"
                            + " deleted in the mailbox of qa@mail.example: 2 in INBOX, 1 in Junk."
                            + " Have a mail program remove there what is marked (expunge, compact).");
            assertThat(office.inMailbox())
                    .extracting(mail -> mail.isSet(Flags.Flag.DELETED))
                    .containsExactly(true, false, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"'BODY.PEEK[HEADER', 3", "'BODY.PEEK[]', 3", "STORE, 3", "STORE, 1", "UID EXPUNGE, 1"})
    void a_mail_that_somebody_else_removes_meanwhile_ends_nothing(String command, int place) throws Exception {
        office.arrives(Mailing.mail("qa+maya-k7m2y-4@mail.example", "of another run", "1@desk.example"));
        office.arrives(Mailing.mail("qa+maya-k7m2x-4@mail.example", "to a customer", "2@desk.example"));
        for (String id : List.of("3", "4")) {
            office.arrives(
                    Mailing.mail(LEAD, "to the lead", id + "@desk.example").replace("Hello.", "(ref k7m2x-9)"));
        }

        sweepWhile(command, () -> office.loses(List.of(place)));

        assertThat(subjects()).containsExactly("of another run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BODY.PEEK[HEADER", "BODY.PEEK[]", "STORE", "UID EXPUNGE"})
    void nor_when_all_of_them_are_removed(String command) throws Exception {
        office.arrives(Mailing.mail("qa+maya-k7m2x-4@mail.example", "to a customer", "1@desk.example"));
        office.arrives(Mailing.mail(LEAD, "to the lead", "2@desk.example").replace("Hello.", "(ref k7m2x-9)"));

        sweepWhile(command, () -> office.loses(List.of(0, 1)));

        assertThat(subjects()).isEmpty();
    }

    /** Something happens right before the server hears such a command for the first time. */
    private void sweepWhile(String command, Runnable meanwhile) throws IOException {
        AtomicBoolean happened = new AtomicBoolean();
        UnaryOperator<String> said = line -> {
            if (line.contains(command) && !happened.getAndSet(true)) {
                meanwhile.run();
            }
            return line;
        };
        try (Relay relay = Relay.changing(office.imapPort(), said, answer -> answer)) {
            // In no hurry: how soon the server answers is not what is looked at.
            new MailSweep(office.access(relay.port(), MailTimes.usual()), LEAD, console::add).sweep("k7m2x", MARK);
        }
        assertThat(happened).isTrue();
    }

    private int sweep() {
        return new MailSweep(office.access(), LEAD, console::add).sweep("k7m2x", MARK);
    }

    private List<String> subjects() throws Exception {
        return office.inMailbox().stream()
                .map(StoredMessage::getMimeMessage)
                .map(MailSweepTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
