package dev.roundtrip.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** One connection to the mailbox, opened for reading only: nothing is marked, moved or deleted. Used by one thread. */
final class ImapConnection implements AutoCloseable {
    private final Store store;
    private final IMAPFolder folder;
    private boolean idles;
    private final Notices notices;

    private ImapConnection(Store store, IMAPFolder folder, boolean idles, Notices notices) {
        this.store = store;
        this.folder = folder;
        this.idles = idles;
        this.notices = notices;
    }

    static ImapConnection open(MailAccess access) throws MessagingException {
        Store store = MailSession.mailbox(access);
        try {
            MailSession.enter(store, access.imap());
            IMAPFolder folder = (IMAPFolder) store.getFolder(access.folder());
            folder.open(Folder.READ_ONLY);
            Notices notices = new Notices();
            boolean idles = (Boolean) folder.doCommand(protocol -> {
                protocol.addResponseHandler(notices);
                return protocol.hasCapability("IDLE");
            });
            return new ImapConnection(store, folder, idles, notices);
        } catch (MessagingException refused) {
            quietly(store);
            throw refused;
        }
    }

    /** Whether the server tells of new mail by itself. */
    boolean idles() {
        return idles;
    }

    /** Where the mailbox ends now: the next mail to arrive gets this UID or a higher one. */
    Bookmark end() throws MessagingException {
        long next = folder.getUIDNext();
        if (next < 1) {
            int count = folder.getMessageCount();
            next = count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
        }
        return new Bookmark(folder.getUIDValidity(), next);
    }

    /** The UIDs of the mails that are not read yet, oldest first. Asks the server. */
    List<Long> unread(Bookmark bookmark) throws MessagingException {
        if (!idles) {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        }
        long from = bookmark.beginIn(folder.getUIDValidity());
        notices.forget();
        // Not asked of the folder: it leaves out a mail that the server lists before it has told that it exists.
        long[] listed = (long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(from, UIDFolder.LASTUID));
        // Asked for "from to the last one", a server names its last mail even when that is older.
        return LongStream.of(listed)
                .filter(bookmark::unread)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** A mail's source as it lies in the mailbox; empty when somebody removed it meanwhile. */
    Optional<byte[]> source(long uid) throws MessagingException {
        Response[] answers = (Response[]) folder.doCommand(protocol -> {
            Response[] said = protocol.command("UID FETCH " + uid + " (UID BODY.PEEK[])", null);
            protocol.notifyResponseHandlers(said);
            protocol.handleResult(said[said.length - 1]);
            return said;
        });
        return Stream.of(answers)
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .filter(told -> told.getItem(UID.class) != null && told.getItem(UID.class).uid == uid)
                .map(told -> told.getItem(BODY.class))
                .filter(body -> body != null && body.getByteArray() != null)
                .map(body -> body.getByteArray().getNewBytes())
                .findFirst();
    }

    /**
     * Rests until the mailbox may hold mails that were not listed: not at all when it grew since the last list, nor where
     * the server refuses to tell although it offered to.
     */
    void rest(Idle idle) throws MessagingException {
        try {
            if (!notices.grown()) {
                idle.untilNews(folder, notices);
            }
        } catch (MessagingException failure) {
            if (!refused(failure)) {
                throw failure;
            }
            idles = false;
        }
    }

    private static boolean refused(MessagingException failure) {
        return failure.getCause() instanceof BadCommandException
                || failure.getCause() instanceof CommandFailedException;
    }

    @Override
    public void close() {
        quietly(store);
    }

    private static void quietly(Store store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // Nothing is kept on this connection: whether the farewell was heard makes no difference.
            return;
        }
    }
}
