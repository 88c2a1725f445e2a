package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The parts of a mail: its first text, its first HTML, its files. What is absent is empty. */
record MailBody(String text, String html, List<MailFile> files) {
    static MailBody of(Part mail) throws MessagingException, IOException {
        Collector collector = new Collector();
        if (mail.getHeader("Content-Type") != null) {
            collector.take(mail);
        }
        return new MailBody(collector.text, collector.html, List.copyOf(collector.files));
    }

    private static final class Collector {
        private String text = "";
        private String html = "";
        private final List<MailFile> files = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    take(parts.getBodyPart(i));
                }
            } else if (part.getFileName() != null) {
                files.add(file(part));
            } else if (part.isMimeType("text/html")) {
                html = html.isEmpty() ? words(part) : html;
            } else if (part.isMimeType("text/*")) {
                text = text.isEmpty() ? words(part) : text;
            }
        }
    }

    private static MailFile file(Part part) throws MessagingException, IOException {
        String[] ids = part.getHeader("Content-ID");
        return new MailFile(
                MimeUtility.decodeText(part.getFileName()),
                part.getContentType().split(";")[0].trim().toLowerCase(java.util.Locale.ROOT),
                ids == null ? "" : ids[0].replaceAll("[<>\\s]", ""),
                Part.INLINE.equalsIgnoreCase(Objects.toString(part.getDisposition(), "")),
                part.getInputStream().readAllBytes());
    }

    private static String words(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readAllBytes();
        String words = new String(bytes, charset(part.getContentType()));
        return words.replace("\r\n", "\n").replace("\0", "").replace('\uFFFD', '?');
    }

    // Observed: without a charset every letter beyond ASCII is lost to a question mark.
    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.US_ASCII : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
