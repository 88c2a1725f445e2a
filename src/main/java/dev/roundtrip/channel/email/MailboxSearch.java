package dev.roundtrip.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One look through the mailbox on a connection of its own, the spam folders included. Opens only mails that are addressed
 * to customers of ours; the others are counted.
 */
final class MailboxSearch {
    private static final int NEWEST = 100;
    private static final int OPENED = 40;
    private static final int LARGEST = 1_000_000;

    private final MailAccess access;
    private final MailReader reader = new MailReader();
    private final List<Found> found = new ArrayList<>();
    private int unopened;

    /** A mail that lies there. */
    record Found(Mail mail, Instant received, String folder, boolean spam) {}

    MailboxSearch(MailAccess access) {
        this.access = access;
    }

    /** Reads what came since then. */
    void read(Instant since) throws MessagingException, IOException {
        try (Store store = MailSession.mailbox(access)) {
            MailSession.enter(store, access.imap());
            MailFolders folders = MailFolders.of(store, access.folder());
            read(folders.arrival(), since, false);
            for (Folder spam : folders.spam()) {
                read(spam, since, true);
            }
        }
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    /** How many of the newest mails are not for customers of ours. */
    int unopened() {
        return unopened;
    }

    private void read(Folder folder, Instant since, boolean spam) throws MessagingException, IOException {
        folder.open(Folder.READ_ONLY);
        int count = folder.getMessageCount();
        if (count == 0) {
            return;
        }
        Message[] newest = folder.getMessages(Math.max(1, count - NEWEST + 1), count);
        folder.fetch(newest, Heads.wanted());
        Collections.reverse(Arrays.asList(newest));
        int opened = 0;
        for (Message message : newest) {
            Instant received = received(message);
            if (received.isBefore(since)) {
                continue;
            }
            if (opened < OPENED && forCustomers(message) && message.getSize() < LARGEST) {
                opened++;
                found.add(new Found(reader.read(Heads.source(message)), received, folder.getFullName(), spam));
            } else {
                unopened++;
            }
        }
    }

    private static Instant received(Message message) throws MessagingException {
        return message.getReceivedDate() == null
                ? Instant.EPOCH
                : message.getReceivedDate().toInstant();
    }

    private boolean forCustomers(Message message) throws MessagingException {
        return Heads.addressees(message).anyMatch(access.customerAddress()::covers);
    }
}
