package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Takes a run's mails out of the customers' mailbox, its spam folders included. A mail is the run's when it is for a
 * customer's address that the run has made, or carries the run's mark and is for the address that all runs have made for one
 * of the desk's own people. No other mail is changed, whatever it quotes.
 */
public final class MailSweep {
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 1_000_000;

    private final MailAccess access;
    private final String staff;
    private final MailReader reader = new MailReader();

    /**
     * Of the mailbox that is read there; nobody is written to.
     *
     * @param staff the address of one of the desk's own people that every run makes and that names no run
     */
    public MailSweep(MailAccess access, String staff) {
        this.access = access;
        this.staff = staff;
    }

    /**
     * Removes them for good.
     *
     * @param mark with what every mark of the run begins, {@code (ref k7m2x-}
     * @return how many
     * @throws ChannelTrouble when the mailbox can't be entered, or can't remove single mails
     */
    public int sweep(String runId, String mark) {
        try (Store store = MailSession.mailbox(access)) {
            MailSession.enter(store, access.imap());
            // Without it a server can only remove all that anybody has marked as deleted.
            if (!((IMAPStore) store).hasCapability("UIDPLUS")) {
                throw new ChannelTrouble(
                        "The IMAP server %s can't remove single mails (it has no UIDPLUS), so the mails of run %s are left. Remove those to addresses with -%s- by hand."
                                .formatted(MailTrouble.where(access.imap()), runId, runId));
            }
            int removed = 0;
            for (Folder folder : MailFolders.of(store, access.folder()).all()) {
                removed += sweep(folder, runId, mark);
            }
            return removed;
        } catch (MessagingException | IOException broken) {
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    private int sweep(Folder folder, String runId, String mark) throws MessagingException, IOException {
        folder.open(Folder.READ_WRITE);
        List<Message> ours = new ArrayList<>();
        int count = folder.getMessageCount();
        for (int from = 1; from <= count; from += AT_ONCE) {
            Message[] some = folder.getMessages(from, Math.min(count, from + AT_ONCE - 1));
            folder.fetch(some, Heads.wanted());
            for (Message message : some) {
                if (isOf(message, runId, mark)) {
                    ours.add(message);
                }
            }
        }
        if (!ours.isEmpty()) {
            Message[] gone = ours.toArray(Message[]::new);
            folder.setFlags(gone, new Flags(Flags.Flag.DELETED), true);
            ((IMAPFolder) folder).expunge(gone);
        }
        folder.close(false);
        return ours.size();
    }

    private boolean isOf(Message message, String runId, String mark) throws MessagingException, IOException {
        List<String> addressees = Heads.addressees(message).toList();
        if (addressees.stream().anyMatch(address -> access.customerAddress().ofRun(address, runId))) {
            return true;
        }
        // Anybody else may have an address there as well, and quote what a run has said.
        return addressees.stream().anyMatch(staff::equalsIgnoreCase)
                && message.getSize() < LARGEST
                && carries(message, mark);
    }

    private boolean carries(Message message, String mark) throws MessagingException, IOException {
        Mail mail = reader.read(Heads.source(message));
        return mail.text().contains(mark) || mail.subject().contains(mark);
    }
}
