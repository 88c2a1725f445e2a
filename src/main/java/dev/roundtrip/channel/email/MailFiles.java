package dev.roundtrip.channel.email;

import dev.roundtrip.trip.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of a mail: every part that is not its words, decoded. A mail server's nameless reports are none. */
final class MailFiles {
    private MailFiles() {}

    static List<Attachment> of(Part part) throws MessagingException, IOException {
        List<Attachment> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Part part, List<Attachment> found) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), found);
            }
        } else if (!Words.are(part) && !report(part)) {
            try (InputStream in = part.getInputStream()) {
                found.add(new Attachment(name(part), mediaType(part), in.readAllBytes()));
            }
        }
    }

    private static boolean report(Part part) throws MessagingException {
        boolean ofServer = part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers");
        return ofServer && part.getFileName() == null;
    }

    /** Jakarta Mail undoes RFC 2231; some programs put encoded words (RFC 2047) there, which is not allowed and common. */
    private static String name(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return name == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(name));
    }

    private static String mediaType(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException unreadable) {
            return "application/octet-stream";
        }
    }
}
