package dev.roundtrip.channel.email;

import static dev.roundtrip.channel.email.Probing.probes;
import static dev.roundtrip.channel.email.Probing.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Network;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.Certificates;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason for which no TLS comes about, by a server that gives it. */
class MailTlsTest {
    private final PostOffice office = PostOffice.open();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void servers_without_starttls_are_told_before_they_hear_a_password() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort());
                Relay imap = Relay.to(office.imapPort())) {
            MailProbes probes = probes(office.access(
                    PostOffice.server(smtp.port(), Security.STARTTLS, PostOffice.PASSWORD),
                    PostOffice.server(imap.port(), Security.STARTTLS, PostOffice.PASSWORD)));

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
        MailServer server = PostOffice.server(door.getLocalPort(), Security.TLS, PostOffice.PASSWORD);
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
}
