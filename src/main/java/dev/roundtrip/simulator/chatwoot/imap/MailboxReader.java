package dev.roundtrip.simulator.chatwoot.imap;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;

/** Reads the mails of today and yesterday that are wanted; leaves them where and as they are. */
final class MailboxReader {
    /** The rest is left to the next look. */
    private static final int MOST = 500;

    private MailboxReader() {}

    /** {@code wanted} is asked with the Message-ID without its brackets; mails without one are never read. */
    static List<byte[]> read(ImapAccount account, Instant now, Predicate<String> wanted)
            throws MessagingException, IOException {
        try (Store store = account.open();
                Folder folder = store.getFolder("INBOX")) {
            folder.open(Folder.READ_ONLY);
            List<byte[]> mails = new ArrayList<>();
            for (Message mail : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, yesterday(now)))) {
                String[] ids = mail.getHeader("Message-ID");
                if (mails.size() < MOST && ids != null && wanted.test(ids[0].replaceAll("[<>\\s]", ""))) {
                    ByteArrayOutputStream raw = new ByteArrayOutputStream();
                    mail.writeTo(raw);
                    mails.add(raw.toByteArray());
                }
            }
            return mails;
        }
    }

    /** At noon: the protocol knows days only, and the library cuts them by the zone of the machine. */
    private static Date yesterday(Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}
