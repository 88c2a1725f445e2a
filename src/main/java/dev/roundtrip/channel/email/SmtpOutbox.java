package dev.roundtrip.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands mails to the SMTP server, one connection each, as a mail program does. */
final class SmtpOutbox implements Outbox {
    private final MailAccess access;
    private final SmtpConnection server;
    private final Clock clock;

    SmtpOutbox(MailAccess access, Clock clock) {
        this.access = access;
        this.server = new SmtpConnection(access);
        this.clock = clock;
    }

    /** {@inheritDoc} Connects, logs in and leaves again. */
    @Override
    public void prove() {
        try {
            server.open().close();
        } catch (MessagingException broken) {
            throw MailTrouble.with("SMTP", access.smtp(), access.reach(), broken);
        }
    }

    @Override
    public Taken hand(OutgoingMail mail) {
        try (SmtpConnection.Open open = server.open()) {
            SMTPTransport transport = open.transport();
            Instant sent = clock.instant();
            transport.sendMessage(mail, mail.getAllRecipients());
            Instant accepted = clock.instant();
            return new Taken(
                    sent,
                    accepted,
                    "SMTP server %s (%s)"
                            .formatted(
                                    MailTrouble.where(access.smtp()),
                                    MailTrouble.line(transport.getLastServerResponse())));
        } catch (SendFailedException refused) {
            throw SmtpRefusal.of(MailTrouble.refusal(refused))
                    .trouble(
                            "The SMTP server %s refused the mail".formatted(MailTrouble.where(access.smtp())),
                            "Check that it lets this user send from the customers' addresses to %s."
                                    .formatted(recipients(mail)));
        } catch (MessagingException broken) {
            throw MailTrouble.with("SMTP", access.smtp(), access.reach(), broken);
        }
    }

    private static String recipients(OutgoingMail mail) {
        try {
            return InternetAddress.toString(mail.getAllRecipients());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail was sent whose addresses can't be read.", unreadable);
        }
    }
}
