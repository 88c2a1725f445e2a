package dev.roundtrip.channel.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's word that it gave a mail up (RFC 3464); one that is only delayed is none.
 *
 * @param original the Message-ID of that mail, without angle brackets
 * @param reason what the server says, on one line
 */
record Bounce(String original, String reason) {
    private static final Pattern GIVEN_UP = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*((?:.*)(?:\\R[ \\t].*)*)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*<([^<>]+)>");

    static Optional<Bounce> of(Mail mail) throws MessagingException, IOException {
        MimeMessage whole = new MimeMessage(MailSession.none(), new ByteArrayInputStream(mail.source()));
        if (!whole.isMimeType("multipart/report") || !(whole.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String status = "";
        String returned = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = source(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                returned = source(part);
            }
        }
        Matcher id = ID.matcher(returned);
        return GIVEN_UP.matcher(status).find() && id.find()
                ? Optional.of(new Bounce(id.group(1).strip(), reason(status)))
                : Optional.empty();
    }

    /** Whether it is about the mail of that Message-ID. */
    boolean about(String id) {
        return original.toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT));
    }

    private static String reason(String status) {
        Matcher diagnosis = DIAGNOSIS.matcher(status);
        Matcher code = STATUS.matcher(status);
        String words = diagnosis.find() ? diagnosis.group(1) : code.find() ? code.group(1) : "no reason given";
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String source(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
