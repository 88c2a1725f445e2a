package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.HeaderTokenizer;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads raw mail. */
final class MailReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    private final Session session = Session.getInstance(new Properties());

    /** @throws IllegalArgumentException when the bytes are no mail */
    IncomingMail read(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
            return of(mail, MailHeaders.of(mail));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalArgumentException(
                    "Of a mail of " + raw.length + " bytes no parts can be read", unreadable);
        }
    }

    private static IncomingMail of(MimeMessage mail, MailHeaders headers) throws MessagingException, IOException {
        return new IncomingMail(
                headers.addresses("From"),
                headers.addresses("Reply-To"),
                MailAddress.all(headers.raw("To")),
                headers.addresses("Cc"),
                headers.addresses("Bcc"),
                headers,
                headers.id("Message-ID").orElse(null),
                headers.id("In-Reply-To").orElse(null),
                List.copyOf(headers.ids("References")),
                headers.words("Subject"),
                date(headers.raw("Date")),
                contentType(headers.raw("Content-Type")),
                headers.isAutoReply(),
                MailBody.of(mail));
    }

    private static String date(String header) {
        try {
            return header == null
                    ? null
                    : DATE.format(new MailDateFormat().parse(header).toInstant());
        } catch (java.text.ParseException unreadable) {
            return null;
        }
    }

    // Observed: the type is written anew, without the quotes around a simple boundary; its parameters are sorted.
    private static String contentType(String header) {
        try {
            return header == null ? null : written(new ContentType(header));
        } catch (ParseException unreadable) {
            return header;
        }
    }

    private static String written(ContentType type) {
        Stream<String> parameters = type.getParameterList() == null
                ? Stream.empty()
                : Collections.list(type.getParameterList().getNames()).stream()
                        .sorted()
                        .map(name -> name + "=" + MimeUtility.quote(type.getParameter(name), HeaderTokenizer.MIME));
        return Stream.concat(Stream.of(type.getBaseType().toLowerCase(Locale.ROOT)), parameters)
                .collect(Collectors.joining("; "));
    }
}
