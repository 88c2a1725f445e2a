package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.email.MailProbes.Looped;
import dev.roundtrip.config.Secret;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.MailOptions;
import dev.roundtrip.simulator.mail.MailSimulator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail from customer to customer, by servers that do to it what servers do. */
class MailLoopTest {
    private static final String FROM = "qa+roundtrip-doctor-k7m2x-1@mail.example";
    private static final String TO = "qa+roundtrip-doctor-k7m2x-2@mail.example";
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(400);

    private final PostOffice office = PostOffice.open();
    private final AtomicInteger ids = new AtomicInteger();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_mail_that_arrives_as_it_was_sent_is_well_and_taken_away() throws Exception {
        office.arrives(Mailing.mail("qa+maya-x1@mail.example", "before", "1@desk.example"));
        carriedInto("INBOX", source -> source);

        Looped looped = loop(LONG).orElseThrow();

        assertThat(looped.took()).isPositive().isLessThan(LONG);
        assertThat(looped.remark()).isEmpty();
        assertThat(office.inMailbox()).hasSize(1);
    }

    @Test
    void an_address_that_only_stands_in_delivered_to_is_kept() throws Exception {
        carriedInto("INBOX", source -> "Delivered-To: " + TO + "\n" + source.replace(TO, "qa@mail.example"));

        assertThat(loop(LONG)).isPresent();
        nothingIsLeft();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            From: [^\\n]*       | From: Postmaster <post@mail.example> | SENDER_REWRITTEN     | sent from qa+roundtrip-doctor-k7m2x-1@mail.example, it arrived from post@mail.example
            Message-ID: [^\\n]* | Message-ID: <new@relay.example>      | MESSAGE_ID_REWRITTEN | sent as id-2@mail.example, it arrived as new@relay.example
            To: [^\\n]*         | To: qa@mail.example                  | ADDRESS_REWRITTEN    | sent to qa+roundtrip-doctor-k7m2x-2@mail.example, it arrived with qa@mail.example
            """)
    void what_was_rewritten_on_the_way_is_told(String line, String by, Why why, String told) throws Exception {
        carriedInto("INBOX", source -> source.replaceFirst("(?m)^" + line, by));

        ChannelTrouble trouble = trouble(LONG);

        assertThat(trouble.why()).isEqualTo(why);
        assertThat(trouble)
                .hasMessageStartingWith("A mail from one customer to another did not arrive as it was sent. ")
                .hasMessageContaining(told);
        nothingIsLeft();
    }

    @Test
    void all_that_was_rewritten_is_told_and_the_worst_is_its_kind() throws Exception {
        carriedInto(
                "Junk",
                source -> source.replaceFirst("(?m)^From: .*", "From: post@mail.example")
                        .replaceFirst("(?m)^Message-ID: .*", "Message-ID: <new@relay.example>"));

        ChannelTrouble trouble = trouble(LONG);

        assertThat(trouble.why()).isEqualTo(Why.IN_SPAM);
        assertThat(trouble)
                .hasMessageContainingAll(
                        "it lies in the folder Junk", "Its sender was rewritten", "Its Message-ID was rewritten");
        nothingIsLeft();
    }

    @Test
    void a_mail_that_never_comes_is_told_with_its_subject_and_who_took_it() throws Exception {
        office.carriedBy((source, recipient) -> {});

        ChannelTrouble trouble = trouble(SHORT);

        assertThat(trouble.why()).isEqualTo(Why.LOOP_BROKEN);
        assertThat(trouble)
                .hasMessageStartingWith("The mail \"Mail loop id-1 (ref k7m2x-1)\" from " + FROM + " to " + TO
                        + " was taken by SMTP server 127.0.0.1:" + office.smtpPort() + " (250 ")
                .hasMessageContainingAll(
                        "did not come within 0.4 s, neither into INBOX nor into a spam folder.",
                        "Should it still come, it is left in the mailbox and may be deleted.");
    }

    @Test
    void one_that_comes_too_late_is_taken_by_the_sweep_of_its_run() throws Exception {
        String[] late = new String[1];
        office.carriedBy((source, recipient) -> late[0] = source);
        trouble(SHORT);
        office.arrives(late[0]);

        assertThat(new MailSweep(office.access(), "nobody@mail.example", line -> {}).sweep("k7m2x", "(ref k7m2x-"))
                .isEqualTo(1);
        nothingIsLeft();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            5.2.2 | smtp; 552 5.2.2 Over quota           | MAILBOX_FULL
            5.7.1 | smtp; 554 5.7.1 Relay access denied  | RELAY_REFUSED
            5.0.0 | smtp; 550 relaying denied            | RELAY_REFUSED
            5.4.6 | smtp; 554 5.4.6 Too many hops        | LOOP_BROKEN
            """)
    void one_that_a_mail_server_sends_back_is_told_at_once_in_its_words(String status, String words, Why why)
            throws Exception {
        office.carriedBy((source, recipient) -> office.arrivesIn("INBOX", returned(source, "failed", status, words)));

        ChannelTrouble trouble = trouble(LONG);

        assertThat(trouble.why()).isEqualTo(why);
        assertThat(trouble)
                .hasMessage(
                        "A mail server sent the mail from %s to %s back: \"%s\". Do as its reason says.",
                        FROM, TO, words);
        nothingIsLeft();
    }

    @Test
    void a_delay_ends_no_wait_and_is_told_where_nothing_more_comes() throws Exception {
        office.carriedBy((source, recipient) ->
                office.arrivesIn("INBOX", returned(source, "delayed", "4.4.1", "smtp; 451 later")));

        ChannelTrouble trouble = trouble(SHORT);

        assertThat(trouble.why()).isEqualTo(Why.LOOP_BROKEN);
        assertThat(trouble)
                .hasMessageContaining(
                        "; there came \"Undeliverable: Mail loop id-1 (ref k7m2x-1)\" of MAILER-DAEMON@mail.example.");
        nothingIsLeft();
    }

    @Test
    void mails_of_others_are_neither_opened_nor_taken_away() throws Exception {
        try (Relay imap = Relay.to(office.imapPort())) {
            office.carriedBy((source, recipient) -> {
                office.arrives(Mailing.mail("qa+maya-x1@mail.example", "meanwhile", "1@desk.example"));
                office.arrivesIn("INBOX", source);
            });

            new MailProbes(office.access(office.smtpPort(), imap.port()), Clock.systemUTC(), this::id)
                    .loop("k7m2x", LONG);

            assertThat(office.inMailbox()).hasSize(1);
            assertThat(imap.heard())
                    .filteredOn(said -> said.contains("BODY.PEEK[]"))
                    .hasSize(1);
        }
    }

    @Test
    void a_server_that_removes_no_single_mails_is_remarked() throws Exception {
        carriedInto("INBOX", source -> source);
        try (Relay imap = Relay.changing(office.imapPort(), said -> said, answer -> answer.replace(" UIDPLUS", ""))) {
            Looped looped = new MailProbes(office.access(office.smtpPort(), imap.port()), Clock.systemUTC(), this::id)
                    .loop("k7m2x", LONG)
                    .orElseThrow();

            assertThat(looped.remark())
                    .hasValue(
                            "The mail \"Mail loop id-1 (ref k7m2x-1)\" is left in the mailbox, since the server can't remove single mails (it has no UIDPLUS). Delete it there, with what a mail server said of it.");
            assertThat(office.inMailbox()).hasSize(1);
        }
    }

    @Test
    void a_mailbox_that_is_lost_meanwhile_is_told_as_that() throws Exception {
        try (Relay imap = Relay.to(office.imapPort())) {
            office.carriedBy((source, recipient) -> imap.cut());

            ChannelTrouble trouble = Probing.trouble(
                    () -> new MailProbes(office.access(office.smtpPort(), imap.port()), Clock.systemUTC(), this::id)
                            .loop("k7m2x", LONG));

            assertThat(trouble).hasMessageStartingWith("The IMAP server 127.0.0.1:" + imap.port());
        }
    }

    @Test
    void a_mail_that_is_posted_to_the_desk_does_not_loop() {
        MailAccess posting =
                office.access().posting(new IngressAccess(URI.create("http://127.0.0.1:1"), new Secret("secret")));

        assertThat(new MailProbes(posting, Clock.systemUTC(), this::id).loop("k7m2x", LONG))
                .isEmpty();
    }

    @Test
    void the_simulated_mail_server_is_well_until_it_loses_mail_or_takes_it_for_spam() {
        Faults faults = Faults.none();
        MailOptions options = new MailOptions(
                MailSimulator.HOST,
                0,
                0,
                Clock.systemUTC(),
                Set.of("mail.example"),
                "qa@mail.example",
                Map.of(),
                Set.of("desk.example"),
                SHORT,
                SHORT,
                faults);
        try (MailSimulator simulator = MailSimulator.start(options)) {
            MailProbes probes = new MailProbes(
                    office.access(simulator.smtpPort(), simulator.imapPort()), Clock.systemUTC(), this::id);

            assertThat(probes.sending().remarks()).isEmpty();
            assertThat(probes.mailbox().seen()).contains("INBOX with no mail");
            assertThat(probes.loop("k7m2x", LONG).orElseThrow().remark()).isEmpty();
            faults.switchOn(Fault.MAIL_OUT_IN_SPAM);
            assertThat(Probing.trouble(() -> probes.loop("k7m2x", LONG)).why()).isEqualTo(Why.IN_SPAM);
            faults.switchOff(Fault.MAIL_OUT_IN_SPAM);
            faults.switchOn(Fault.MAIL_OUT_LOST);
            assertThat(Probing.trouble(() -> probes.loop("k7m2x", SHORT)).why()).isEqualTo(Why.LOOP_BROKEN);
            assertThat(probes.mailbox().seen()).contains("INBOX with no mail");
        }
    }

    private static String returned(String source, String action, String status, String words) {
        return """
                From: Mail Delivery <MAILER-DAEMON@mail.example>
                To: %s
                Subject: Undeliverable: Mail loop id-1 (ref k7m2x-1)
                Message-ID: <b1@mail.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: %s
                --B
                Content-Type: message/rfc822

                %s
                --B--
                """.formatted(FROM, TO, action, status, words, source);
    }

    private void carriedInto(String folder, UnaryOperator<String> change) {
        office.carriedBy((source, recipient) -> office.arrivesIn(folder, change.apply(source)));
    }

    private void nothingIsLeft() throws Exception {
        assertThat(office.count("INBOX")).isZero();
        assertThat(office.count("Junk")).isZero();
    }

    private Optional<Looped> loop(Duration limit) {
        return new MailProbes(office.access(), Clock.systemUTC(), this::id).loop("k7m2x", limit);
    }

    private ChannelTrouble trouble(Duration limit) {
        return Probing.trouble(() -> loop(limit));
    }

    private String id() {
        return "id-" + ids.incrementAndGet();
    }
}
