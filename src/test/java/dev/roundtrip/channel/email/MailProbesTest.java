package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Network;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.Certificates;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending and reading looked at without a mail: each fault by a server that has it. */
class MailProbesTest {
    private static final String AT = "127.0.0.1:";

    private final PostOffice office = PostOffice.open();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_sound_server_is_asked_for_desk_and_customer_and_sends_nothing() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort())) {
            MailLook look =
                    probes(office.access(smtp.port(), office.imapPort())).sending();

            assertThat(look.seen())
                    .isEqualTo("SMTP server " + AT + smtp.port()
                            + " takes customers' mail for each other and for desk@desk.example");
            assertThat(look.remark()).isEmpty();
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
        MailAccess usual = office.access();
        MailAccess elsewhere = new MailAccess(
                usual.smtp(),
                usual.imap(),
                "Kunden",
                usual.customerAddress(),
                usual.deskAddress(),
                usual.reach(),
                usual.times());

        assertThat(trouble(probes(elsewhere)::mailbox).why()).isEqualTo(Why.FOLDER_MISSING);
    }

    @Test
    void servers_without_starttls_are_told_before_they_hear_a_password() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort());
                Relay imap = Relay.to(office.imapPort())) {
            MailProbes probes = probes(office.access(
                    PostOffice.server(smtp.port(), Security.STARTTLS, "right"),
                    PostOffice.server(imap.port(), Security.STARTTLS, "right")));

            for (ThrowingCallable look : List.<ThrowingCallable>of(probes::sending, probes::mailbox)) {
                assertThat(trouble(look)).hasMessageContaining("speaks plainly and offers no STARTTLS");
                assertThat(trouble(look).why()).isEqualTo(Why.NO_TLS);
            }
            assertThat(smtp.heard()).noneMatch(said -> said.startsWith("AUTH"));
            assertThat(imap.heard()).noneMatch(said -> said.contains("LOGIN"));
        }
    }

    @Test
    void a_server_that_lets_nobody_in_without_tls_is_not_told_as_a_wrong_password() throws Exception {
        try (Relay smtp = Relay.changing(
                        office.smtpPort(),
                        said -> said,
                        answer -> answer.startsWith("235") ? "530 5.7.0 Must issue a STARTTLS first\r\n" : answer);
                Relay imap = Relay.changing(
                        office.imapPort(),
                        said -> said,
                        answer -> answer.contains("OK LOGIN")
                                ? answer.split(" ")[0] + " NO [PRIVACYREQUIRED] Not without TLS\r\n"
                                : answer)) {
            MailProbes probes = probes(office.access(smtp.port(), imap.port()));

            assertThat(trouble(probes::sending)).hasMessageContainingAll("lets nobody in without TLS", "starttls");
            assertThat(trouble(probes::sending).why()).isEqualTo(Why.NO_TLS);
            assertThat(trouble(probes::mailbox).why()).isEqualTo(Why.NO_TLS);
        }
    }

    @ParameterizedTest(name = "a certificate for {0} from {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            dns:mail.example | -1d | its certificate is for another name
            ip:127.0.0.1     | -7d | its certificate has expired
            ip:127.0.0.1     | +7d | its certificate is not valid yet
            """)
    void what_is_wrong_with_a_certificate_is_told(String name, String begin, String sentence) throws Exception {
        Path store = Certificates.signed(folder, name, begin, 2);
        Reach trusting = Reach.of(new Network(Optional.of(Certificates.authority(store)), Optional.empty(), List.of()));
        try (ServerSocket door = Certificates.server(store)) {
            told(door, trusting, sentence);
        }
    }

    @Test
    void an_authority_that_nobody_named_and_a_plain_port_are_told() throws Exception {
        try (ServerSocket door = Certificates.server(Certificates.signed(folder, "ip:127.0.0.1", "-1d", 2));
                ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            told(door, Reach.plain(), "an authority that Java does not know here");
            told(plain, Reach.plain(), "the port speaks plainly, without TLS");
        }
    }

    private void told(ServerSocket door, Reach reach, String sentence) {
        Thread greeter = new Thread(() -> greet(door), "greeter");
        greeter.setDaemon(true);
        greeter.start();
        MailServer server = PostOffice.server(door.getLocalPort(), Security.TLS, "right");
        MailAccess usual = office.access(server, server);
        MailProbes probes = probes(new MailAccess(
                server, server, "INBOX", usual.customerAddress(), usual.deskAddress(), reach, MailTimes.usual()));
        for (ThrowingCallable look : List.<ThrowingCallable>of(probes::sending, probes::mailbox)) {
            ChannelTrouble trouble = trouble(look);
            assertThat(trouble.why()).isEqualTo(Why.NO_TLS);
            assertThat(trouble).hasMessageContainingAll("found no common TLS (TLS; ", sentence);
        }
    }

    private static void greet(ServerSocket door) {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                client.getOutputStream().write("220 ready\r\n".getBytes());
                client.getInputStream().readAllBytes();
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    @Test
    void a_black_holed_port_and_a_silent_one_are_given_up_in_time() throws Exception {
        try (BlackHole hole = new BlackHole();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int port : List.of(hole.port(), silent.getLocalPort())) {
                MailServer server = PostOffice.server(port, Security.NONE, "right");
                MailProbes probes = probes(timed(office.access(server, server), 300, 300));

                Duration took = took(() -> {
                    assertThat(trouble(probes::sending).why()).isEqualTo(Why.UNREACHABLE);
                    assertThat(trouble(probes::mailbox).why()).isEqualTo(Why.UNREACHABLE);
                });
                assertThat(took).isLessThan(Duration.ofMillis(2_600));
            }
        }
    }

    @Test
    void the_usual_times_end_within_ten_seconds_on_a_black_holed_port() throws Exception {
        try (BlackHole hole = new BlackHole()) {
            MailServer server = PostOffice.server(hole.port(), Security.NONE, "right");
            MailProbes probes = probes(timed(office.access(server, server), 10_000, 20_000));

            Duration took = took(() -> {
                assertThat(trouble(probes::sending).why()).isEqualTo(Why.UNREACHABLE);
                assertThat(trouble(probes::mailbox).why()).isEqualTo(Why.UNREACHABLE);
            });
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_server_that_is_slow_with_each_answer_is_given_up_as_a_whole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Relay smtp = Relay.changing(office.smtpPort(), said -> said, answer -> late(answer, never))) {
            MailAccess access = timed(office.access(smtp.port(), office.imapPort()), 100, 5_000);

            ChannelTrouble trouble = trouble(probes(access)::sending);

            assertThat(trouble.why()).isEqualTo(Why.UNREACHABLE);
            assertThat(trouble)
                    .hasMessageStartingWith("The SMTP server " + AT + smtp.port() + " was not done")
                    .hasMessageContaining("within 1.1 s");
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_port_that_hangs_up_without_a_word_and_a_name_that_nobody_knows_are_not_reached() throws Exception {
        try (Relay closed = Relay.to(office.smtpPort())) {
            closed.cut();
            MailProbes hungUp = probes(office.access(closed.port(), closed.port()));
            assertThat(trouble(hungUp::sending).why()).isEqualTo(Why.UNREACHABLE);
            assertThat(trouble(hungUp::mailbox).why()).isEqualTo(Why.UNREACHABLE);
        }
        MailServer nowhere = new MailServer("mail.invalid", 25, Security.NONE, "qa", new Secret("right"));
        assertThat(trouble(probes(office.access(nowhere, nowhere))::sending).why())
                .isEqualTo(Why.UNREACHABLE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (STORAGE 12 1000)             | INBOX with 0 mails, 12 of 1000 KiB are used |
            (STORAGE 0 0)                 | INBOX with 0 mails, no quota told           |
            (STORAGE 12 1000 MESSAGE 9 10)| INBOX with 0 mails, 12 of 1000 KiB are used | The mailbox of qa@mail.example is nearly full: 9 of 10 MESSAGE are used.
            """)
    void the_quota_is_told_and_remarked_when_it_is_nearly_used(String quota, String seen, String remark)
            throws Exception {
        try (Relay imap = quota(quota)) {
            MailLook look =
                    probes(office.access(office.smtpPort(), imap.port())).mailbox();

            assertThat(look.seen()).isEqualTo("IMAP server " + AT + imap.port() + " shows " + seen);
            if (remark == null) {
                assertThat(look.remark()).isEmpty();
            } else {
                assertThat(look.remark())
                        .hasValueSatisfying(told -> assertThat(told).startsWith(remark));
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

    private static String late(String answer, CountDownLatch never) {
        try {
            return never.await(200, TimeUnit.MILLISECONDS) ? "" : answer;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static MailAccess timed(MailAccess access, int connect, int answer) {
        return access.within(Duration.ofMillis(connect), Duration.ofMillis(answer));
    }

    private static MailProbes probes(MailAccess access) {
        Supplier<String> ids = () -> "word";
        return new MailProbes(access, Clock.systemUTC(), ids);
    }

    private static ChannelTrouble trouble(ThrowingCallable look) {
        ChannelTrouble trouble = catchThrowableOfType(ChannelTrouble.class, look);
        assertThat(trouble).isNotNull();
        return trouble;
    }

    private static Duration took(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
