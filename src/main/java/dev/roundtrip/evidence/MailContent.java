package dev.roundtrip.evidence;

import dev.roundtrip.trip.Attachment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A mail taken apart as a mail program does before it shows it. Not redacted. */
final class MailContent {
    /** Words as they are to be shown, one after the other. */
    record Words(boolean html, String content) {}

    private final MimeMessage mail;
    private final List<Words> words = new ArrayList<>();
    private final Map<String, Attachment> pictures = new LinkedHashMap<>();
    private final List<Attachment> files = new ArrayList<>();

    /**
     * Takes it apart.
     *
     * @throws MessagingException when the source is no mail
     */
    MailContent(byte[] source) throws MessagingException, IOException {
        mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
        sort(mail);
    }

    /** A line of the head, decoded; empty when there is none. */
    Optional<String> head(String name) throws MessagingException {
        String line = mail.getHeader(name, ", ");
        return line == null ? Optional.empty() : Optional.of(decoded(MimeUtility.unfold(line)));
    }

    /** As it stands there, where its charset is one that nobody knows. */
    private static String decoded(String line) {
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException unknown) {
            return line;
        }
    }

    List<Words> words() {
        return List.copyOf(words);
    }

    /** What may stand within the words, by Content-ID without angle brackets. */
    Map<String, Attachment> pictures() {
        return Map.copyOf(pictures);
    }

    /** Everything else, but what the words show. */
    List<Attachment> filesBeside(Set<String> shown) {
        List<Attachment> beside = new ArrayList<>(files);
        shown.stream().map(pictures::get).forEach(beside::remove);
        return beside;
    }

    private void sort(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            if (part.isMimeType("multipart/alternative") && parts.getCount() > 0) {
                sort(best(parts));
            } else {
                for (int i = 0; i < parts.getCount(); i++) {
                    sort(parts.getBodyPart(i));
                }
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && (part.isMimeType("text/html") || part.isMimeType("text/plain"))) {
            words.add(new Words(part.isMimeType("text/html"), text(part)));
        } else {
            keep(part);
        }
    }

    /** The last one with HTML, else the last one: writers put what they like best at the end. */
    private static BodyPart best(Multipart alternatives) throws MessagingException, IOException {
        BodyPart best = alternatives.getBodyPart(alternatives.getCount() - 1);
        for (int i = 0; i < alternatives.getCount(); i++) {
            BodyPart part = alternatives.getBodyPart(i);
            best = holdsHtml(part) ? part : best;
        }
        return best;
    }

    private static boolean holdsHtml(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (holdsHtml(parts.getBodyPart(i))) {
                    return true;
                }
            }
        }
        return part.isMimeType("text/html");
    }

    private void keep(Part part) throws MessagingException, IOException {
        String name = part.getFileName() == null ? "" : decoded(part.getFileName());
        String type = part.getContentType().replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        Attachment file = new Attachment(name, type, bytes(part));
        files.add(file);
        if (part instanceof MimePart mime && mime.getContentID() != null) {
            pictures.put(mime.getContentID().replaceAll("[<>\\s]", ""), file);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return MediaTypes.decode(part.getContentType(), bytes(part));
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
