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

/** The words of a mail as a mail program shows them: the text part, else the HTML one as text; attachments are no words. */
final class Words {
    private Words() {}

    static String of(Part part) throws MessagingException, IOException {
        return words(part).replace("\r\n", "\n").stripTrailing();
    }

    private static String words(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
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
