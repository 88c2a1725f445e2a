package dev.roundtrip.channel.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a mail as a mail program shows them: the text part, else the HTML one as text; attachments are no words. */
final class Words {
    private Words() {}

    static String of(Part part) throws MessagingException, IOException {
        return words(part).replace("\r\n", "\n").stripTrailing();
    }

    /** The HTML as it came; empty when there is none. */
    static Optional<String> html(Part part) throws MessagingException, IOException {
        if (!are(part)) {
            return Optional.empty();
        }
        if (part.isMimeType("text/html")) {
            return Optional.of(content(part));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = html(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this part, or what it holds, may be words. */
    static boolean are(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && (part.isMimeType("text/html") || part.isMimeType("text/plain") || part.isMimeType("multipart/*"));
    }

    private static String words(Part part) throws MessagingException, IOException {
        if (!are(part)) {
            return "";
        }
        if (part.isMimeType("text/html")) {
            return HtmlText.of(content(part));
        }
        if (part.isMimeType("text/plain")) {
            return content(part);
        }
        return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
                ? several(part, parts)
                : "";
    }

    private static String several(Part whole, Multipart parts) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String words = words(part);
            if (words.isBlank()) {
                continue;
            }
            if (whole.isMimeType("multipart/alternative") && part.isMimeType("text/plain")) {
                return words;
            }
            found.add(words);
        }
        if (whole.isMimeType("multipart/alternative")) {
            // The last alternative is the one its writer liked best.
            return found.isEmpty() ? "" : found.get(found.size() - 1);
        }
        return String.join("\n", found);
    }

    private static String content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), charset(part));
        }
    }

    /** UTF-8 where none is named or Java does not know it: better a few wrong letters than no mail. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
