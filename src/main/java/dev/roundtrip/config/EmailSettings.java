package dev.roundtrip.config;

import java.util.Optional;

/**
 * E-mail of a remote target.
 *
 * @param inbox id of the e-mail inbox under test
 * @param deskAddress where customers write to; the inbox's own address when empty
 * @param customer {@code qa@mail.example} for plus-addresses or {@code *@mail.example} for a catch-all
 * @param smtp through which customers send; not used, and its host may be empty, where mail is posted to the ingress
 * @param imap on which their mailbox is read
 * @param folder the folder in which mail arrives
 * @param route how mail gets to the desk
 * @param ingressPassword opens the desk's relay ingress, where the suite posts there itself
 */
public record EmailSettings(
        int inbox,
        String deskAddress,
        String customer,
        MailServer smtp,
        MailServer imap,
        String folder,
        EmailRoute route,
        Optional<Secret> ingressPassword) {

    /** Forwarded by the mail server. */
    public EmailSettings(
            int inbox, String deskAddress, String customer, MailServer smtp, MailServer imap, String folder) {
        this(inbox, deskAddress, customer, smtp, imap, folder, EmailRoute.FORWARDING, Optional.empty());
    }

    /** The same in that inbox. */
    EmailSettings in(int other) {
        return new EmailSettings(other, deskAddress, customer, smtp, imap, folder, route, ingressPassword);
    }
}
