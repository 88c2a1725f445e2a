package dev.roundtrip.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * The folders of a mailbox into which mail for customers may come.
 *
 * @param arrival the one in which it should
 * @param spam those in which it should not: as the server marks them, else by their usual names
 */
record MailFolders(Folder arrival, List<Folder> spam) {
    private static final Set<String> SPAM_NAMES = Set.of("junk", "spam", "junk e-mail", "junk email", "bulk mail");

    static MailFolders of(Store store, String arrival) throws MessagingException {
        List<Folder> marked = new ArrayList<>();
        List<Folder> named = new ArrayList<>();
        for (Folder folder : store.getDefaultFolder().list("*")) {
            boolean holdsMail = (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
            if (!holdsMail || folder.getFullName().equals(arrival)) {
                continue;
            }
            if (Stream.of(((IMAPFolder) folder).getAttributes()).anyMatch("\\Junk"::equalsIgnoreCase)) {
                marked.add(folder);
            } else if (SPAM_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT))) {
                named.add(folder);
            }
        }
        return new MailFolders(store.getFolder(arrival), marked.isEmpty() ? named : marked);
    }

    /** All of them. */
    List<Folder> all() {
        return Stream.concat(Stream.of(arrival), spam.stream()).toList();
    }
}
