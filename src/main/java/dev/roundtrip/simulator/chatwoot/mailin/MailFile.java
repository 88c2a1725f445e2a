package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** A file of a mail; {@code contentId} is empty unless the mail names one. */
record MailFile(String name, String contentType, String contentId, boolean inline, byte[] bytes) {
    /** The file that a part with a name is. */
    static MailFile of(Part part) throws MessagingException, IOException {
        String[] ids = part.getHeader("Content-ID");
        return new MailFile(
                PartName.of(part).orElseThrow(),
                part.getContentType().split(";")[0].trim().toLowerCase(Locale.ROOT),
                ids == null ? "" : ids[0].replaceAll("[<>\\s]", ""),
                Part.INLINE.equalsIgnoreCase(disposition(part)),
                PartBytes.of(part));
    }

    boolean isImage() {
        return contentType.startsWith("image/");
    }

    private static String disposition(Part part) throws MessagingException {
        try {
            return Objects.toString(part.getDisposition(), "");
        } catch (jakarta.mail.internet.ParseException unreadable) {
            return "";
        }
    }
}
