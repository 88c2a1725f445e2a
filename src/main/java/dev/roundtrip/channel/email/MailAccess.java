package dev.roundtrip.channel.email;

import dev.roundtrip.config.MailServer;
import dev.roundtrip.network.Reach;
import java.time.Duration;
import java.util.Optional;

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
 * @param ingress the desk's relay ingress, where mail is posted and {@code smtp} is not used
 */
public record MailAccess(
        MailServer smtp,
        MailServer imap,
        String folder,
        CustomerAddress customerAddress,
        String deskAddress,
        Reach reach,
        MailTimes times,
        Optional<IngressAccess> ingress) {

    /** With a mail server that takes their mail. */
    public MailAccess(
            MailServer smtp,
            MailServer imap,
            String folder,
            CustomerAddress customerAddress,
            String deskAddress,
            Reach reach,
            MailTimes times) {
        this(smtp, imap, folder, customerAddress, deskAddress, reach, times, Optional.empty());
    }

    /** With the desk's ingress in place of the mail server. */
    public MailAccess posting(IngressAccess desk) {
        return new MailAccess(smtp, imap, folder, customerAddress, deskAddress, reach, times, Optional.of(desk));
    }

    /** The same servers with less patience; a rest is kept shorter than the patience for an answer. */
    MailAccess within(Duration connect, Duration answer) {
        return new MailAccess(
                smtp,
                imap,
                folder,
                customerAddress,
                deskAddress,
                reach,
                new MailTimes(connect, answer, answer.dividedBy(2), times.poll()),
                ingress);
    }
}
