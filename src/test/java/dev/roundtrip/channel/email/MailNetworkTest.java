package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Network;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.ConnectProxy;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.ExchangeLog;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail servers that are reached through a proxy. */
class MailNetworkTest {
    @Test
    void mail_goes_out_and_comes_in_through_the_proxy_which_alone_knows_the_name() throws Exception {
        try (PostOffice office = PostOffice.open();
                ConnectProxy proxy = ConnectProxy.open();
                EmailLine line = line(reached(
                        office.access(elsewhere(office.smtpPort()), elsewhere(office.imapPort())), proxy.address()))) {
            CustomerChannel maya = line.connect("Maya", "x1", ExchangeLog.none());
            maya.send(Draft.opening("Through the proxy", "Hello"));
            office.arrives(Mailing.mail("qa+maya-x1@mail.example", "answer", "1@desk.example"));

            assertThat(office.atDesk()).hasSize(1);
            assertThat(Mailing.received(maya, any -> true).subject()).isEqualTo("answer");
            assertThat(proxy.asked())
                    .contains("CONNECT mail.invalid:" + office.smtpPort(), "CONNECT mail.invalid:" + office.imapPort());
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_told_with_its_place() throws IOException {
        int nobody = freePort();
        try (PostOffice office = PostOffice.open();
                EmailLine line = line(reached(
                        office.access(elsewhere(office.smtpPort()), elsewhere(office.imapPort())),
                        URI.create("http://127.0.0.1:" + nobody)))) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The SMTP server mail.invalid:" + office.smtpPort()
                            + " (through the proxy 127.0.0.1:" + nobody + ") can't be reached: ");
        }
    }

    private static MailServer elsewhere(int port) {
        return new MailServer("mail.invalid", port, Security.NONE, "qa@mail.example", new Secret(PostOffice.PASSWORD));
    }

    private static MailAccess reached(MailAccess access, URI proxy) {
        return new MailAccess(
                access.smtp(),
                access.imap(),
                access.folder(),
                access.customerAddress(),
                access.deskAddress(),
                Reach.of(new Network(Optional.empty(), Optional.of(proxy), List.of())),
                MailTimes.usual());
    }

    private static EmailLine line(MailAccess access) {
        return new EmailLine(access, Clock.systemUTC(), () -> "id");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
