package dev.roundtrip.channel.email;

import static dev.roundtrip.channel.email.Probing.probes;
import static dev.roundtrip.channel.email.Probing.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.config.Security;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending and reading looked at without a mail: each fault by a server that has it. */
class MailProbesTest {
    private static final String AT = "127.0.0.1:";

    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_sound_server_is_asked_for_desk_and_customer_and_sends_nothing() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort())) {
            Probed look = probes(office.access(smtp.port(), office.imapPort())).sending();

            assertThat(look.seen())
                    .isEqualTo("SMTP server " + AT + smtp.port()
                            + " takes customers' mail for each other and for desk@desk.example");
            assertThat(look.remarks()).isEmpty();
            assertThat(smtp.heard())
                    .contains(
                            "MAIL FROM:<qa+doctor-word-1@mail.example>\r\n",
                            "RCPT TO:<desk@desk.example>\r\n",
                            "RCPT TO:<qa+doctor-word-2@mail.example>\r\n",
                            "RSET\r\n",
                            "QUIT\r\n")
                    .noneMatch(said -> said.startsWith("DATA"));
            assertThat(office.atDesk()).isEmpty();
        }
    }

    @Test
    void a_desk_whose_address_is_not_known_yet_is_left_out() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort())) {
            MailAccess known = office.access(smtp.port(), office.imapPort());
            MailAccess unknown = new MailAccess(
                    known.smtp(),
                    known.imap(),
                    known.folder(),
                    known.customerAddress(),
                    "",
                    known.reach(),
                    known.times());

            assertThat(probes(unknown).sending().seen()).endsWith("takes customers' mail for each other");
            assertThat(smtp.heard()).filteredOn(said -> said.startsWith("RCPT")).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{1} to {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            MAIL FROM               | 553 5.7.1 Sender address rejected: not owned by user | RELAY_REFUSED | does not take mail from qa+doctor-word-1@mail.example: | Let it allow user qa@mail.example all senders
            RCPT TO:<desk@          | 554 5.7.1 Relay access denied                        | RELAY_REFUSED | does not take mail to the desk's desk@desk.example:    | Let it relay for user qa@mail.example
            RCPT TO:<qa+            | 550 5.1.1 User unknown                               | RELAY_REFUSED | does not take mail to the customers' own qa+doctor-word-2@mail.example: | plus-addresses or a catch-all
            RCPT TO:<desk@          | 450 4.2.0 Greylisted, come back later                | RELAY_REFUSED | the desk's desk@desk.example:                          | By its code this passes
            RCPT TO:<qa+            | 552 Exceeded storage allocation                      | MAILBOX_FULL  | the customers' own                                     | raise its quota
            RCPT TO:<qa+            | 452 4.2.2 Mailbox full                               | MAILBOX_FULL  | the customers' own                                     | raise its quota
            RCPT TO:<qa+            | 550 Sorry, user is over quota                        | MAILBOX_FULL  | the customers' own                                     | raise its quota
            MAIL FROM               | 552 5.3.4 Message too big                            | RELAY_REFUSED | does not take mail from                                | Let it allow
            """)
    void a_no_is_told_with_who_is_meant_the_servers_words_and_what_to_do(
            String to, String no, Why why, String what, String remedy) throws Exception {
        AtomicReference<String> last = new AtomicReference<>("");
        UnaryOperator<String> said = line -> {
            last.set(line);
            return line;
        };
        try (Relay smtp =
                Relay.changing(office.smtpPort(), said, answer -> last.get().startsWith(to) ? no + "\r\n" : answer)) {
            ChannelTrouble trouble = trouble(
                    () -> probes(office.access(smtp.port(), office.imapPort())).sending());

            assertThat(trouble.why()).isEqualTo(why);
            assertThat(trouble)
                    .hasMessageStartingWith("The SMTP server " + AT + smtp.port())
                    .hasMessageContainingAll(what, no, remedy);
        }
    }

    @Test
    void wrong_log_ins_are_told_apart() {
        MailAccess access = office.access(
                PostOffice.server(office.smtpPort(), Security.NONE, "wrong"),
                PostOffice.server(office.imapPort(), Security.NONE, "wrong"));

        assertThat(trouble(probes(access)::sending).why()).isEqualTo(Why.SMTP_LOGIN);
        assertThat(trouble(probes(access)::mailbox).why()).isEqualTo(Why.IMAP_LOGIN);
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThat(trouble(probes(office.accessTo("Kunden"))::mailbox).why()).isEqualTo(Why.FOLDER_MISSING);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (STORAGE 12 1000)             | INBOX with no mail, 12 of 1000 KiB are used |
            (STORAGE 0 0)                 | INBOX with no mail, no quota told           |
            (STORAGE 12 1000 MESSAGE 9 10)| INBOX with no mail, 12 of 1000 KiB are used | The mailbox of qa@mail.example is nearly full: 9 of 10 MESSAGE are used.
            """)
    void the_quota_is_told_and_remarked_when_it_is_nearly_used(String quota, String seen, String remark)
            throws Exception {
        try (Relay imap = quota(quota)) {
            Probed look = probes(office.access(office.smtpPort(), imap.port())).mailbox();

            assertThat(look.seen()).isEqualTo("IMAP server " + AT + imap.port() + " shows " + seen);
            if (remark == null) {
                assertThat(look.remarks()).isEmpty();
            } else {
                assertThat(look.remarks())
                        .singleElement()
                        .satisfies(told -> assertThat(told).startsWith(remark));
            }
        }
    }

    @Test
    void a_full_mailbox_is_trouble() throws Exception {
        try (Relay imap = quota("(STORAGE 1000 1000)")) {
            ChannelTrouble trouble = trouble(probes(office.access(office.smtpPort(), imap.port()))::mailbox);

            assertThat(trouble.why()).isEqualTo(Why.MAILBOX_FULL);
            assertThat(trouble)
                    .hasMessage("The mailbox of qa@mail.example at IMAP server " + AT + imap.port()
                            + " is full: 1000 of 1000 KiB are used. Delete mails there, or raise its quota.");
        }
    }

    @Test
    void a_server_that_says_no_to_the_question_has_no_quota() throws Exception {
        try (Relay imap = Relay.changing(
                office.imapPort(), said -> said, answer -> answer.replace("OK GETQUOTAROOT", "NO GETQUOTAROOT"))) {
            assertThat(probes(office.access(office.smtpPort(), imap.port()))
                            .mailbox()
                            .seen())
                    .endsWith("no quota told");
        }
    }

    private Relay quota(String told) throws IOException {
        return Relay.changing(office.imapPort(), said -> said, answer -> {
            if (answer.startsWith("* QUOTA ")) {
                return "";
            }
            return answer.contains("OK GETQUOTAROOT") ? "* QUOTA \"all\" " + told + "\r\n" + answer : answer;
        });
    }
}
