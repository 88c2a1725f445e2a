package dev.roundtrip.channel.email;

import dev.roundtrip.config.MailServer;
import dev.roundtrip.network.Reach;
import java.time.Duration;

/**
 * What the customers' mail program must know.
 *
 * @param smtp the server that takes their mail
 * @param imap the server that keeps their mailbox
 * @param folder the folder in which mail arrives, usually {@code INBOX}
 * @param customerAddress how a customer's address is made
 * @param deskAddress where customers write to
 * @param reach how both servers are reached
 * @param times how long to be patient
 */
public record MailAccess(
        MailServer smtp,
        MailServer imap,
        String folder,
        CustomerAddress customerAddress,
        String deskAddress,
        Reach reach,
        MailTimes times) {

    /** The same servers with less patience; a rest is kept shorter than the patience for an answer. */
    MailAccess within(Duration connect, Duration answer) {
        return new MailAccess(
                smtp,
                imap,
                folder,
                customerAddress,
                deskAddress,
                reach,
                new MailTimes(connect, answer, answer.dividedBy(2), times.poll()));
    }
}
