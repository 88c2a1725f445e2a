package dev.roundtrip.channel.email;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * One look through the mailbox on a connection of its own, the spam folders included. Opens only mails that are addressed
 * to customers of ours; the others are counted.
 */
final class MailboxSearch {
    private static final int NEWEST = 100;
    private static final int OPENED = 40;
    private static final int LARGEST = 1_000_000;
    private static final Set<String> SPAM_NAMES = Set.of("junk", "spam", "junk e-mail", "junk email", "bulk mail");
    private static final String[] ADDRESSED = {"To", "Cc", "Delivered-To", "X-Original-To"};

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
            read(store.getFolder(access.folder()), since, false);
            for (Folder spam : spamFolders(store)) {
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

    private List<Folder> spamFolders(Store store) throws MessagingException {
        List<Folder> marked = new ArrayList<>();
        List<Folder> named = new ArrayList<>();
        for (Folder folder : store.getDefaultFolder().list("*")) {
            boolean holdsMail = (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
            if (!holdsMail || folder.getFullName().equals(access.folder())) {
                continue;
            }
            if (Stream.of(((IMAPFolder) folder).getAttributes()).anyMatch("\\Junk"::equalsIgnoreCase)) {
                marked.add(folder);
            } else if (SPAM_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT))) {
                named.add(folder);
            }
        }
        return marked.isEmpty() ? named : marked;
    }

    private void read(Folder folder, Instant since, boolean spam) throws MessagingException, IOException {
        folder.open(Folder.READ_ONLY);
        int count = folder.getMessageCount();
        if (count == 0) {
            return;
        }
        Message[] newest = folder.getMessages(Math.max(1, count - NEWEST + 1), count);
        folder.fetch(newest, heads());
        Collections.reverse(Arrays.asList(newest));
        int opened = 0;
        for (Message message : newest) {
            Instant received = received(message);
            if (received.isBefore(since)) {
                continue;
            }
            if (opened < OPENED && forCustomers(message) && message.getSize() < LARGEST) {
                opened++;
                found.add(new Found(reader.read(source(message)), received, folder.getFullName(), spam));
            } else {
                unopened++;
            }
        }
    }

    private static FetchProfile heads() {
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.SIZE);
        Arrays.stream(ADDRESSED).forEach(heads::add);
        return heads;
    }

    private static Instant received(Message message) throws MessagingException {
        return message.getReceivedDate() == null
                ? Instant.EPOCH
                : message.getReceivedDate().toInstant();
    }

    private boolean forCustomers(Message message) throws MessagingException {
        for (String header : ADDRESSED) {
            String[] lines = message.getHeader(header);
            if (lines != null && Stream.of(lines).anyMatch(this::namesCustomer)) {
                return true;
            }
        }
        Address[] all = message.getAllRecipients();
        return all != null && Stream.of(all).map(Address::toString).anyMatch(this::namesCustomer);
    }

    private boolean namesCustomer(String line) {
        return Stream.of(line.split("[\\s,<>;\"]+"))
                .anyMatch(word -> access.customerAddress().covers(word));
    }

    private static byte[] source(Message message) throws MessagingException, IOException {
        ((IMAPMessage) message).setPeek(true);
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        return source.toByteArray();
    }
}
