package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.config.LoginKind;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import dev.roundtrip.trip.ExchangeLog;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Log-in with an access token in place of a password. The server takes the mailbox's password as its token. */
class TokenLoginTest {
    private static final String RIGHT = PostOffice.PASSWORD;
    private static final String SAID = Base64.getEncoder()
            .encodeToString(("user=qa@mail.example\1auth=Bearer " + RIGHT + "\1\1").getBytes(StandardCharsets.UTF_8));

    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void both_servers_are_entered_with_the_token_and_never_with_a_password() throws Exception {
        try (Relay smtp = Relay.to(office.smtpPort());
                Relay imap = Relay.to(office.imapPort());
                EmailLine line = line(token(smtp.port(), RIGHT), token(imap.port(), RIGHT))) {
            CustomerChannel maya = line.connect("Maya", "x1", ExchangeLog.none());
            maya.send(Draft.opening("By token", "Hello"));
            office.arrives(Mailing.mail("qa+maya-x1@mail.example", "answer", "1@desk.example"));

            assertThat(Mailing.received(maya, any -> true).subject()).isEqualTo("answer");
            assertThat(smtp.heard()).anyMatch(said -> said.contains("AUTH XOAUTH2") && said.contains(SAID));
            assertThat(imap.heard())
                    .anyMatch(said -> said.contains("AUTHENTICATE XOAUTH2"))
                    .noneMatch(said -> said.contains("LOGIN"));
        }
    }

    @Test
    void a_refused_token_is_told_as_one_and_not_as_a_wrong_password() {
        try (EmailLine smtp = line(token(office.smtpPort(), "stale"), token(office.imapPort(), RIGHT));
                EmailLine imap = line(token(office.smtpPort(), RIGHT), token(office.imapPort(), "stale"))) {
            assertThatThrownBy(smtp::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The SMTP server 127.0.0.1:" + office.smtpPort()
                            + " refused the access token of qa@mail.example: ")
                    .hasMessageEndingWith(
                            "Tokens expire, often within an hour: set roundtrip.email.smtp.password to a fresh one of that user that may be used for SMTP; if it is a password and no token, set roundtrip.email.smtp.login to password.")
                    .hasMessageNotContaining("stale");
            assertThatThrownBy(imap::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The IMAP server 127.0.0.1:" + office.imapPort()
                            + " refused the access token of qa@mail.example: ")
                    .hasMessageContaining("set roundtrip.email.imap.password to a fresh one");
        }
    }

    @Test
    void a_mailbox_that_takes_no_tokens_is_told_and_never_sees_the_token() throws Exception {
        try (Relay imap = Relay.changing(
                        office.imapPort(), said -> said, answer -> answer.replace(" SASL-IR AUTH=XOAUTH2", ""));
                EmailLine line = line(token(office.smtpPort(), RIGHT), token(imap.port(), RIGHT))) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessage(
                            "The IMAP server 127.0.0.1:" + imap.port()
                                    + " takes no access tokens: it does not offer XOAUTH2. Set roundtrip.email.imap.login to password, or let the server take tokens.");
            assertThat(imap.heard()).noneMatch(said -> said.contains(RIGHT) || said.contains("AUTHENTICATE"));
        }
    }

    @Test
    void a_mail_server_that_takes_no_tokens_is_told() throws Exception {
        try (Relay smtp = Relay.changing(office.smtpPort(), said -> said, answer -> answer.replace(" XOAUTH2", ""));
                EmailLine line = line(token(smtp.port(), RIGHT), token(office.imapPort(), RIGHT))) {
            assertThatThrownBy(line::prove)
                    .isInstanceOf(ChannelTrouble.class)
                    .hasMessageStartingWith("The SMTP server 127.0.0.1:" + smtp.port() + " takes no access tokens: ")
                    .hasMessageEndingWith("Set roundtrip.email.smtp.login to password, or let the server take tokens.");
        }
    }

    private EmailLine line(MailServer smtp, MailServer imap) {
        return new EmailLine(office.access(smtp, imap), Clock.systemUTC(), () -> "id");
    }

    private static MailServer token(int port, String token) {
        return new MailServer(
                "127.0.0.1", port, Security.NONE, "qa@mail.example", new Secret(token), LoginKind.XOAUTH2);
    }
}
