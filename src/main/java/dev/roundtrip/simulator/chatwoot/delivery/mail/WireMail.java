package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;

/** A mail as the product writes it: {@code Mime-Version} spelt so, HTML alone, files after it, plain texts first. */
final class WireMail extends MimeMessage {
    private static final List<String> FIRST = List.of("text/plain", "text/enriched", "text/html");
    private static final String HTML = "text/html; charset=UTF-8";
    private final Outgoing mail;

    WireMail(Session session, Outgoing mail) throws MessagingException {
        super(session);
        this.mail = mail;
        setFrom(named(mail.fromName(), mail.fromAddress()));
        setHeader("To", String.join(", ", mail.to()));
        if (!mail.cc().isEmpty()) {
            setHeader("Cc", String.join(", ", mail.cc()));
        }
        setSubject(mail.subject(), "UTF-8");
        setSentDate(Date.from(mail.date()));
        if (mail.files().isEmpty()) {
            setContent(ended(mail.html()), HTML);
        } else {
            setContent(parts(mail));
        }
        saveChanges();
    }

    static InternetAddress named(String name, String address) {
        try {
            return new InternetAddress(address, name, "UTF-8");
        } catch (UnsupportedEncodingException missing) {
            throw new IllegalStateException("This Java has no UTF-8", missing);
        }
    }

    @Override
    protected void updateHeaders() throws MessagingException {
        setHeader("Mime-Version", "1.0");
        super.updateHeaders();
        for (Outgoing.Header header : mail.headers()) {
            setHeader(header.name(), header.value());
        }
        if (!mail.files().isEmpty()) {
            setHeader("Content-Type", getContentType().replace("\r\n\t", " ").concat("; charset=UTF-8"));
        }
    }

    /** Observed: an empty line follows the words. */
    private static String ended(String html) {
        return html.isEmpty() ? html : html + "\n";
    }

    private static MimeMultipart parts(Outgoing mail) throws MessagingException {
        MimeMultipart parts = new RubyMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(ended(mail.html()), HTML);
        parts.addBodyPart(words);
        List<Blob> files = mail.files().stream()
                .sorted(Comparator.comparingInt(WireMail::rank))
                .toList();
        for (Blob file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.contentType())));
            part.setDisposition(Part.ATTACHMENT);
            name(part, file.filename());
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** Words before all else, as the product's library sorts parts. */
    private static int rank(Blob file) {
        int rank = FIRST.indexOf(file.contentType().split(";")[0].trim());
        return rank < 0 ? FIRST.size() : rank;
    }

    /** Names beyond ASCII are written in one piece: readers differ on broken ones. */
    private static void name(MimeBodyPart part, String name) throws MessagingException {
        if (name.chars().allMatch(letter -> letter < 128)) {
            part.setFileName(name);
        } else {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            part.setHeader("Content-Disposition", "attachment;\r\n filename*=UTF-8''" + encoded.replace("*", "%2A"));
        }
    }

    /** With a boundary that begins as the product's does. */
    private static final class RubyMultipart extends MimeMultipart {
        RubyMultipart() {
            String unique = Objects.toString(contentType).replaceAll(".*boundary=\"?([^\"]+)\"?.*", "$1");
            contentType = "multipart/mixed; boundary=\"--==_mimepart_" + unique.replaceAll("[^0-9A-Za-z]", "") + "\"";
        }
    }
}
