package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.trip.Counted;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Opens the customers' mailbox and asks how much room it has. */
record MailboxProbe(MailAccess access) {
    private static final int NEARLY = 90;
    private static final int FULL = 100;

    Probed look() {
        try (Store store = MailSession.mailbox(access)) {
            MailSession.enter(store, access.imap());
            Folder folder = store.getFolder(access.folder());
            folder.open(Folder.READ_ONLY);
            int mails = folder.getMessageCount();
            List<Room> rooms = rooms((IMAPStore) store);
            for (Room room : rooms) {
                if (room.percent() >= FULL) {
                    throw new ChannelTrouble(
                            Why.MAILBOX_FULL,
                            "The mailbox of %s at IMAP server %s is full: %s. Delete mails there, or raise its quota."
                                    .formatted(access.imap().user(), MailTrouble.where(access.imap()), room));
                }
            }
            return new Probed(
                    "IMAP server %s shows %s with %s, %s"
                            .formatted(
                                    MailTrouble.where(access.imap()),
                                    access.folder(),
                                    Counted.of(mails, "mail"),
                                    rooms.isEmpty() ? "no quota told" : rooms.get(0)),
                    rooms.stream()
                            .filter(room -> room.percent() >= NEARLY)
                            .findFirst()
                            .map(room -> "The mailbox of %s is nearly full: %s. Delete mails there, or raise its quota."
                                    .formatted(access.imap().user(), room))
                            .stream()
                            .toList());
        } catch (MessagingException broken) {
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    private List<Room> rooms(IMAPStore store) throws MessagingException {
        List<Room> rooms = new ArrayList<>();
        for (Quota quota : quotas(store)) {
            for (Quota.Resource resource : Optional.ofNullable(quota.resources).orElse(new Quota.Resource[0])) {
                // Some servers tell a limit of 0 where there is none.
                if (resource.limit > 0) {
                    rooms.add(new Room(resource.name, resource.usage, resource.limit));
                }
            }
        }
        return rooms;
    }

    /** None where the server does not know of quotas, or says No to the question. */
    private Quota[] quotas(IMAPStore store) throws MessagingException {
        if (!store.hasCapability("QUOTA")) {
            return new Quota[0];
        }
        try {
            return store.getQuota(access.folder());
        } catch (MessagingException refused) {
            if (refused.getCause() instanceof CommandFailedException) {
                return new Quota[0];
            }
            throw refused;
        }
    }

    /**
     * What a quota counts (RFC 9208).
     *
     * @param name {@code STORAGE}, in KiB, or {@code MESSAGE}
     */
    private record Room(String name, long used, long limit) {
        long percent() {
            return used * FULL / limit;
        }

        @Override
        public String toString() {
            return "%d of %d %s are used".formatted(used, limit, name.equalsIgnoreCase("STORAGE") ? "KiB" : name);
        }
    }
}
