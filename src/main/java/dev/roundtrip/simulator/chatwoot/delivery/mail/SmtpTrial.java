package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether the SMTP server of a channel lets the desk in. */
public final class SmtpTrial {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpTrial.class);

    private SmtpTrial() {}

    public static boolean isReachable(Channel channel) {
        MailServer server = MailServer.of(channel);
        Session session = Session.getInstance(server.settings(String.valueOf(channel.text("email"))));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.signsIn() ? server.login() : null,
                    server.signsIn() ? server.password() : null);
            return true;
        } catch (MessagingException refused) {
            LOG.info("The SMTP server {} does not let the desk in: {}", server, refused.getMessage());
            return false;
        }
    }
}
