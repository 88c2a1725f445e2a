package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Network;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.Certificates;
import dev.roundtrip.network.ConnectProxy;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.ExchangeLog;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailSetUpTest {

    @Test
    void a_refused_imap_log_in_is_one_and_the_same_trouble_for_everybody() throws IOException {
        try (PostOffice office = PostOffice.open();
                Relay relay = Relay.to(office.imapPort());
                EmailLine line = line(office.access(
                        PostOffice.server(office.smtpPort(), Security.NONE, PostOffice.PASSWORD),
                        PostOffice.server(relay.port(), Security.NONE, "hunter2")))) {
            String first = trouble(line);

            assertThat(first)
                    .startsWith(
                            "The IMAP server 127.0.0.1:" + relay.port() + " refused the log-in of qa@mail.example: ")
                    .endsWith("Check user and password of the IMAP server.")
                    .doesNotContain("hunter2");
            assertThat(trouble(line)).isEqualTo(first);
            assertThat(relay.heard())
                    .filteredOn(said -> said.contains("LOGIN "))
                    .hasSize(1);
        }
    }

    @Test
    void a_refused_smtp_log_in_is_told_before_any_mail_is_sent() {
        try (PostOffice office = PostOffice.open();
                EmailLine line = line(office.access(
                        PostOffice.server(office.smtpPort(), Security.NONE, "wrong"),
                        PostOffice.server(office.imapPort(), Security.NONE, PostOffice.PASSWORD)))) {
            assertThat(trouble(line))
                    .startsWith("The SMTP server 127.0.0.1:" + office.smtpPort()
                            + " refused the log-in of qa@mail.example: 535 ")
                    .endsWith("Check user and password of the SMTP server.");
        }
    }

    @Test
    void a_server_that_is_down_is_told_with_its_place() throws IOException {
        int nobody = freePort();
        try (PostOffice office = PostOffice.open();
                EmailLine line = line(office.access(office.smtpPort(), nobody))) {
            assertThat(trouble(line))
                    .isEqualTo("The IMAP server 127.0.0.1:" + nobody + " can't be reached: Connection refused."
                            + " Check host, port and security, and that it runs.");
        }
    }

    @Test
    void a_folder_that_does_not_exist_is_told() {
        try (PostOffice office = PostOffice.open();
                EmailLine line = line(office.accessTo("Kunden"))) {
            assertThat(trouble(line)).contains("has no folder of that name for qa@mail.example: Kunden");
        }
    }

    @Test
    void a_server_that_offers_no_starttls_gets_no_password() throws IOException {
        try (PostOffice office = PostOffice.open();
                Relay relay = Relay.to(office.smtpPort());
                EmailLine line = line(office.access(
                        PostOffice.server(relay.port(), Security.STARTTLS, PostOffice.PASSWORD),
                        PostOffice.server(office.imapPort(), Security.NONE, PostOffice.PASSWORD)))) {
            assertThat(trouble(line)).contains("STARTTLS is required").contains("Check host, port and security.");
            assertThat(relay.heard()).noneMatch(said -> said.startsWith("AUTH"));
        }
    }

    @Test
    void tls_works_with_the_authority_given_and_not_without(@TempDir Path folder) throws Exception {
        Path store = Certificates.key(folder, "ip:127.0.0.1");
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        try (PostOffice office = PostOffice.openWithTls()) {
            MailServer smtp = PostOffice.server(office.smtpsPort(), Security.TLS, PostOffice.PASSWORD);
            MailServer imap = PostOffice.server(office.imapsPort(), Security.TLS, PostOffice.PASSWORD);
            MailAccess unknown = office.access(smtp, imap);
            try (EmailLine trusting = line(with(unknown, Certificates.authority(store)));
                    ConnectProxy elsewhere = ConnectProxy.open();
                    EmailLine misled = line(with(
                            office.access(
                                    new MailServer(
                                            "mail.invalid", smtp.port(), Security.TLS, smtp.user(), smtp.password()),
                                    imap),
                            new Network(
                                    Optional.of(Certificates.authority(store)),
                                    Optional.of(elsewhere.address()),
                                    List.of())));
                    EmailLine doubting = line(unknown)) {
                assertThat(trusting.connect("Maya", "x1", ExchangeLog.none()).identity())
                        .isEqualTo("qa+maya-x1@mail.example");
                assertThat(trouble(doubting))
                        .contains("found no common TLS")
                        .contains("an authority that Java does not know here");
                assertThat(trouble(misled))
                        .contains("SMTP server mail.invalid:", "found no common TLS", "mail.invalid");
            }
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    @Test
    void a_line_that_nobody_used_connects_nowhere() throws IOException {
        try (PostOffice office = PostOffice.open();
                Relay relay = Relay.to(office.imapPort())) {
            line(office.access(office.smtpPort(), relay.port())).close();
            assertThat(relay.heard()).isEmpty();
        }
    }

    private static EmailLine line(MailAccess access) {
        return new EmailLine(access, Clock.systemUTC(), () -> "id");
    }

    private static MailAccess with(MailAccess access, Path authority) {
        return with(access, new Network(Optional.of(authority), Optional.empty(), List.of()));
    }

    private static MailAccess with(MailAccess access, Network network) {
        return new MailAccess(
                access.smtp(),
                access.imap(),
                access.folder(),
                access.customerAddress(),
                access.deskAddress(),
                Reach.of(network),
                access.times());
    }

    private static String trouble(EmailLine line) {
        Throwable[] seen = new Throwable[1];
        assertThatThrownBy(() -> line.connect("Maya", "x1", ExchangeLog.none()))
                .isInstanceOf(ChannelTrouble.class)
                .satisfies(thrown -> seen[0] = thrown);
        return seen[0].getMessage();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
