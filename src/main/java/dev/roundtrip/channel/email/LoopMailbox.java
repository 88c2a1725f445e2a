package dev.roundtrip.channel.email;

import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * The mailbox in which one mail is waited for, its spam folders included. Of the mails that came since, only those are opened
 * that are that mail by their subject, are for its sender, or come from a mail server. Used by one thread.
 */
final class LoopMailbox implements Source<LoopMailbox.Caught>, AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("(?i)mailer-daemon|postmaster");
    private static final int LARGEST = 1_000_000;

    private final MailAccess access;
    private final LoopMail looped;
    private final Clock clock;
    private final Store store;
    // The next UID to be looked at; a folder that is not there yet is looked at from its beginning.
    private final Map<String, Long> next = new HashMap<>();
    private final List<Sighting<Caught>> caught = new ArrayList<>();
    private final MailReader reader = new MailReader();

    /**
     * A mail that is ours to take away.
     *
     * @param spam the spam folder in which it lies; empty for the one in which it should
     * @param bounce what a mail server says of having given it up
     */
    record Caught(Mail mail, String folder, long uid, Optional<String> spam, Optional<Bounce> bounce) {
        /** Whether that is the mail itself, whatever was changed of it on the way, and not a server's word about it. */
        boolean isItself(LoopMail looped) {
            return bounce.isEmpty()
                    && mail.subject().contains(looped.word())
                    && !SERVER.matcher(mail.from()).find();
        }
    }

    private LoopMailbox(MailAccess access, LoopMail looped, Clock clock, Store store) {
        this.access = access;
        this.looped = looped;
        this.clock = clock;
        this.store = store;
    }

    /** Connects and notes where each folder ends now. */
    static LoopMailbox open(MailAccess access, LoopMail looped, Clock clock) {
        try {
            Store store = MailSession.mailbox(access);
            LoopMailbox mailbox = new LoopMailbox(access, looped, clock, store);
            try {
                MailSession.enter(store, access.imap());
                for (Folder folder : MailFolders.of(store, access.folder()).all()) {
                    folder.open(Folder.READ_ONLY);
                    mailbox.next.put(folder.getFullName(), end((IMAPFolder) folder));
                    folder.close(false);
                }
                return mailbox;
            } catch (MessagingException broken) {
                mailbox.close();
                throw broken;
            }
        } catch (MessagingException broken) {
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    private static long end(IMAPFolder folder) throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? Math.max(1, folder.getUIDNext()) : folder.getUID(folder.getMessage(count)) + 1;
    }

    /** All that was seen so far of the mail. */
    List<Caught> caught() {
        return caught.stream().map(Sighting::what).toList();
    }

    @Override
    public Duration pace() {
        return access.times().poll();
    }

    /** {@inheritDoc} Looks anew each time. */
    @Override
    public List<Sighting<Caught>> sightings() {
        try {
            MailFolders folders = MailFolders.of(store, access.folder());
            look(folders.arrival(), Optional.empty());
            for (Folder spam : folders.spam()) {
                look(spam, Optional.of(spam.getFullName()));
            }
            return List.copyOf(caught);
        } catch (MessagingException | IOException broken) {
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    private void look(Folder folder, Optional<String> spam) throws MessagingException, IOException {
        folder.open(Folder.READ_ONLY);
        String name = folder.getFullName();
        long from = next.getOrDefault(name, 1L);
        Message[] fresh = ((UIDFolder) folder).getMessagesByUID(from, UIDFolder.LASTUID);
        folder.fetch(fresh, Heads.wanted());
        for (Message message : fresh) {
            long uid = ((UIDFolder) folder).getUID(message);
            // Asked for "from to the last one", a server names its last mail even when that is older.
            if (uid >= from) {
                next.merge(name, uid + 1, Math::max);
                read(message, name, uid, spam);
            }
        }
        folder.close(false);
    }

    private void read(Message message, String folder, long uid, Optional<String> spam)
            throws MessagingException, IOException {
        if (!concerns(message) || message.getSize() > LARGEST) {
            return;
        }
        Mail mail = reader.read(Heads.source(message));
        Optional<Bounce> bounce = Bounce.of(mail);
        boolean about = bounce.filter(back -> back.about(looped.mail().id())).isPresent()
                || new String(mail.source(), StandardCharsets.ISO_8859_1).contains(looped.word());
        if (about) {
            caught.add(new Sighting<>(new Caught(mail, folder, uid, spam, bounce), clock.instant()));
        }
    }

    private boolean concerns(Message message) throws MessagingException {
        String subject = Optional.ofNullable(message.getSubject()).orElse("");
        return subject.contains(looped.word())
                || Heads.addressees(message)
                        .anyMatch(address -> address.toLowerCase(Locale.ROOT).equals(looped.from()))
                || message.getFrom() != null
                        && message.getFrom().length > 0
                        && SERVER.matcher(message.getFrom()[0].toString()).find();
    }

    /**
     * Takes all of it away for good.
     *
     * @return what is left, and what to do; empty for nothing
     */
    Optional<String> clear() {
        if (caught.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!store.isConnected()) {
                MailSession.enter(store, access.imap());
            }
            if (!((IMAPStore) store).hasCapability("UIDPLUS")) {
                // Without it a server can only remove all that anybody has marked as deleted.
                return left("the server can't remove single mails (it has no UIDPLUS)");
            }
            for (Sighting<Caught> sighting : caught) {
                Folder folder = store.getFolder(sighting.what().folder());
                folder.open(Folder.READ_WRITE);
                Message gone =
                        ((UIDFolder) folder).getMessageByUID(sighting.what().uid());
                if (gone != null) {
                    gone.setFlag(Flags.Flag.DELETED, true);
                    ((IMAPFolder) folder).expunge(new Message[] {gone});
                }
                folder.close(false);
            }
            return Optional.empty();
        } catch (MessagingException refused) {
            return left(MailTrouble.line(refused));
        }
    }

    private Optional<String> left(String why) {
        return Optional.of(
                "The mail \"%s\" is left in the mailbox, since %s. Delete it there, with what a mail server said of it."
                        .formatted(looped.subject(), why));
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // Nothing is kept on this connection: whether the farewell was heard makes no difference.
            return;
        }
    }
}
