package dev.roundtrip.channel.email;

import dev.roundtrip.config.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connects to the mail server and logs in where there is somebody to log in as. */
final class SmtpConnection {
    private final MailServer server;
    private final Session session;

    SmtpConnection(MailAccess access) {
        this.server = access.smtp();
        this.session = MailSession.smtp(access);
    }

    Open open() throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        boolean login = MailSession.wantsLogin(server);
        transport.connect(
                server.host(),
                server.port(),
                login ? server.user() : null,
                login ? server.password().reveal() : null);
        return new Open(transport);
    }

    /** A connection that stands. */
    record Open(SMTPTransport transport) implements AutoCloseable {
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException hungUp) {
                // All is taken or refused by now; whether the server heard the farewell changes nothing.
                return;
            }
        }
    }
}
