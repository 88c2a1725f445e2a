package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

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
    private final Consumer<String> console;
    private final MailReader reader = new MailReader();

    /** A mail of the run's by its UID, and whether it is marked as deleted already. */
    private record Found(long uid, boolean marked) {}

    /**
     * Of the mailbox that is read there; nobody is written to.
     *
     * @param staff the address of one of the desk's own people that every run makes and that names no run
     * @param console takes a line on what a server can't do
     */
    public MailSweep(MailAccess access, String staff, Consumer<String> console) {
        this.access = access;
        this.staff = staff;
        this.console = console;
    }

    /**
     * Removes them for good. A server without UIDPLUS could only remove all that anybody has marked as deleted: there they are
     * marked, and that is told once.
     *
     * @param mark with what every mark of the run begins, {@code (ref k7m2x-}
     * @return how many were removed
     * @throws ChannelTrouble when the mailbox can't be entered or changed
     */
    public int sweep(String runId, String mark) {
        try (Store store = MailSession.mailbox(access)) {
            MailSession.enter(store, access.imap());
            boolean single = ((IMAPStore) store).hasCapability("UIDPLUS");
            int removed = 0;
            List<String> marked = new ArrayList<>();
            for (Folder folder : MailFolders.of(store, access.folder()).all()) {
                folder.open(Folder.READ_WRITE);
                IMAPFolder there = (IMAPFolder) folder;
                List<Found> ours = ours(there, runId, mark);
                if (single) {
                    removed += removed(there, ours);
                } else {
                    marked.addAll(marked(there, ours));
                }
                folder.close(false);
            }
            if (!marked.isEmpty()) {
                console.accept(
                        "The IMAP server %s can't remove single mails (it has no UIDPLUS), so those of run %s are only marked as deleted in the mailbox of %s: %s. Have a mail program remove there what is marked (expunge, compact)."
                                .formatted(
                                        MailTrouble.where(access.imap()),
                                        runId,
                                        access.imap().user(),
                                        String.join(", ", marked)));
            }
            return removed;
        } catch (MessagingException | IOException broken) {
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    private List<Found> ours(IMAPFolder folder, String runId, String mark) throws MessagingException, IOException {
        FetchProfile wanted = Heads.wanted();
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(UIDFolder.FetchProfileItem.UID);
        List<Found> ours = new ArrayList<>();
        int count = folder.getMessageCount();
        for (int from = 1; from <= count; from += AT_ONCE) {
            Message[] some = folder.getMessages(from, Math.min(count, from + AT_ONCE - 1));
            folder.fetch(some, wanted);
            for (Message message : some) {
                found(folder, message, runId, mark).ifPresent(ours::add);
            }
        }
        return ours;
    }

    private Optional<Found> found(IMAPFolder folder, Message message, String runId, String mark)
            throws MessagingException, IOException {
        try {
            return isOf(message, runId, mark)
                    ? Optional.of(new Found(folder.getUID(message), message.isSet(Flags.Flag.DELETED)))
                    : Optional.empty();
        } catch (MessagingException | IOException failed) {
            if (isGone(folder, message)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Another mail program may have removed it meanwhile; a server tells that only when it is asked for nothing else. */
    private static boolean isGone(IMAPFolder folder, Message message) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
        return message.isExpunged();
    }

    private static int removed(IMAPFolder folder, List<Found> ours) throws MessagingException {
        if (!ours.isEmpty()) {
            UIDSet[] those = mark(folder, ours);
            folder.doCommand(protocol -> {
                protocol.uidexpunge(those);
                return null;
            });
        }
        return ours.size();
    }

    /** How many and where; what an earlier sweep has marked was told by that one. */
    private static List<String> marked(IMAPFolder folder, List<Found> ours) throws MessagingException {
        List<Found> unmarked = ours.stream().filter(found -> !found.marked()).toList();
        if (unmarked.isEmpty()) {
            return List.of();
        }
        mark(folder, unmarked);
        return List.of("%d in %s".formatted(unmarked.size(), folder.getFullName()));
    }

    /** By UIDs: they stay a mail's own whatever is removed meanwhile, and a server passes over one that is gone. */
    private static UIDSet[] mark(IMAPFolder folder, List<Found> mails) throws MessagingException {
        UIDSet[] those =
                UIDSet.createUIDSets(mails.stream().mapToLong(Found::uid).toArray());
        folder.doCommand(protocol -> {
            protocol.simpleCommand("UID STORE " + UIDSet.toString(those) + " +FLAGS.SILENT (\\Deleted)", null);
            return null;
        });
        return those;
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
