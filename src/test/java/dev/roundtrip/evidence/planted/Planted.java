package dev.roundtrip.evidence.planted;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.jsoup.nodes.Entities;

/** A secret on each wire, in all that a message or a request consists of. */
final class Planted {
    private Planted() {}

    static List<Exchange> exchanges(String secret, Instant at) {
        String form = "Body=word+" + url(secret) + "&From=%2B15550100201&Secret=" + url(secret);
        String basic = base64("AC0123456789abcdef:" + secret);
        return List.of(
                text(at, Kind.MAIL, "Mail " + secret, "message/rfc822", mail(secret, "quoted-printable")),
                text(at, Kind.MAIL, "Mail again", "message/rfc822", mail(secret, "base64")),
                text(at, Kind.TWILIO, "POST Messages.json?x=" + url(secret), "application/x-www-form-urlencoded", form),
                text(at, Kind.TWILIO, "→ 201", "application/json", json(secret)),
                text(
                        at,
                        Kind.DESK_HTTP,
                        "GET https://desk.example/" + url(secret).replace("+", "%20") + "?q=" + url(secret) + " → 500",
                        "text/plain",
                        "x-own: " + secret + "\nAuthorization: Basic " + basic + "\nx-basic: " + basic + "\n\n"
                                + json(secret) + "\n" + json(json(secret))),
                text(
                        at,
                        Kind.DESK_HTTP,
                        "POST /messages",
                        "text/html",
                        "<p title=\"" + Entities.escape(secret) + "\">" + Entities.escape(secret) + "</p>"),
                text(
                        at,
                        Kind.BROWSER_CONSOLE,
                        "error " + secret,
                        "text/plain",
                        "Uncaught " + secret + " at " + json(secret)),
                new Exchange(at, Kind.PICTURE, "What Maya saw " + secret, "image/png", new byte[] {1, 2, 3}));
    }

    private static Exchange text(Instant at, Kind kind, String title, String type, String body) {
        return new Exchange(at, kind, title, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("content", "word " + text);
        body.put(text, true);
        body.putArray("all").add(text).add(url(text)).add(base64("1" + text));
        return body.toString();
    }

    private static String mail(String secret, String encoding) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom(new InternetAddress("maya@mail.example", "Maya " + secret, "UTF-8"));
            mail.setSubject("About the word " + secret + " and what else there is to be said of it", "UTF-8");
            mail.setHeader("X-Word", MimeUtility.fold(8, MimeUtility.encodeText("word " + secret, "UTF-8", "B")));
            MimeMultipart parts = new MimeMultipart("mixed");
            parts.addBodyPart(part(
                    "text/plain", "As I said, the word that we agreed upon is: " + secret + "\n-- \nMaya", encoding));
            parts.addBodyPart(part("text/html", "<p>The word: " + Entities.escape(secret) + "</p>", encoding));
            MimeBodyPart file = part("text/plain", "word=" + secret, encoding);
            file.setFileName(MimeUtility.encodeText("the word " + secret + ".txt", "UTF-8", "Q"));
            parts.addBodyPart(file);
            MimeBodyPart binary = part("application/octet-stream", "\u0000\u0001 " + secret + " \u0002", "base64");
            binary.setFileName("word " + secret + ".bin");
            parts.addBodyPart(binary);
            mail.setContent(parts);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            mail.writeTo(written);
            return written.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(String type, String text, String encoding) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(text, type + "; charset=utf-8");
        part.setHeader("Content-Type", type + "; charset=utf-8");
        part.setHeader("Content-Transfer-Encoding", encoding);
        return part;
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
