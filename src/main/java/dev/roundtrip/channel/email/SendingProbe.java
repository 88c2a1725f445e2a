package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Probed;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Asks the mail server whether it would take mail of a customer, up to the point at which it would have to be sent. */
final class SendingProbe {
    private static final int OK = 250;
    private static final int FORWARDED = 251;
    // What stands before the @ has 64 characters at most (RFC 5321).
    private static final int LONGEST_WORD = 12;

    private final MailAccess access;
    private final SmtpConnection server;
    private final String sender;
    private final String recipient;

    /**
     * With addresses that nobody else has.
     *
     * @param word unique: letters and digits
     */
    SendingProbe(MailAccess access, String word) {
        this.access = access;
        this.server = new SmtpConnection(access);
        String own = word.substring(0, Math.min(word.length(), LONGEST_WORD));
        this.sender = access.customerAddress().of("doctor", own + "-1");
        this.recipient = access.customerAddress().of("doctor", own + "-2");
    }

    Probed look() {
        try (SmtpConnection.Open open = server.open()) {
            SMTPTransport transport = open.transport();
            ask(
                    transport,
                    "MAIL FROM:<" + sender + ">",
                    "mail from " + sender,
                    "Let it allow user %s all senders that %s makes; roundtrip.email.smtp.user may have to be another."
                            .formatted(user(), access.customerAddress().pattern()));
            if (!access.deskAddress().isBlank()) {
                ask(
                        transport,
                        "RCPT TO:<" + access.deskAddress() + ">",
                        "mail to the desk's " + access.deskAddress(),
                        "Let it relay for user %s, and check the desk's address.".formatted(user()));
            }
            ask(
                    transport,
                    "RCPT TO:<" + recipient + ">",
                    "mail to the customers' own " + recipient,
                    "Let it keep in one mailbox what comes to any address that %s makes: plus-addresses or a catch-all."
                            .formatted(access.customerAddress().pattern()));
            transport.simpleCommand("RSET");
            return Probed.of("SMTP server %s takes customers' mail for each other%s"
                    .formatted(
                            MailTrouble.where(access.smtp()),
                            access.deskAddress().isBlank() ? "" : " and for " + access.deskAddress()));
        } catch (MessagingException broken) {
            throw MailTrouble.with("SMTP", access.smtp(), access.reach(), broken);
        }
    }

    private void ask(SMTPTransport transport, String command, String what, String remedy) throws MessagingException {
        int code = transport.simpleCommand(command);
        if (code == OK || code == FORWARDED) {
            return;
        }
        String words = MailTrouble.line(String.valueOf(transport.getLastServerResponse()));
        throw trouble(words, what, remedy);
    }

    private ChannelTrouble trouble(String words, String what, String remedy) {
        return SmtpRefusal.of(words)
                .trouble(
                        "The SMTP server %s does not take %s".formatted(MailTrouble.where(access.smtp()), what),
                        remedy);
    }

    private String user() {
        return MailSession.wantsLogin(access.smtp()) ? access.smtp().user() : "nobody (no log-in is set)";
    }
}
