package dev.roundtrip.simulator.chatwoot.imap;

import dev.roundtrip.simulator.chatwoot.delivery.mail.SmtpTrial;
import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.inboxes.MailboxCheck;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;

/** Signs in with changed settings of a mailbox, and says in the product's words what does not work. */
public final class MailboxTrial implements MailboxCheck {
    @Override
    public void tryOut(Channel channel, Params wanted) {
        if (wanted.flag("imap_enabled")) {
            imap(ImapAccount.of(channel));
        }
        if (wanted.flag("smtp_enabled") && !SmtpTrial.isReachable(channel)) {
            throw refusal("Could not connect to SMTP server. Please check the server address and port.");
        }
    }

    private static void imap(ImapAccount account) {
        if (!account.isMechanismKnown()) {
            throw refusal("Invalid IMAP authentication mechanism. Allowed values: plain, login, cram-md5");
        }
        try (Store store = account.open()) {
            store.getFolder("INBOX");
        } catch (MessagingException failed) {
            throw refusal(words(account, failed));
        }
    }

    private static String words(ImapAccount account, MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "Please check the network connection, IMAP address and try again.";
            }
            if (cause instanceof ConnectException) {
                return "Connection refused - connect(2) for " + account;
            }
        }
        return "Please check the IMAP credentials and try again.";
    }

    private static Refusal refusal(String message) {
        return new Refusal(Answer.json(422, Map.of("message", message)));
    }
}
