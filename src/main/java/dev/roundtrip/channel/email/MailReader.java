package dev.roundtrip.channel.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a {@link Mail} of a mail's source. */
final class MailReader {
    private static final Pattern ID = Pattern.compile("<([^<>]+)>");
    private static final List<String> ADDRESSEES = List.of("To", "Cc", "Delivered-To", "X-Original-To");

    private final Session session = MailSession.none();

    Mail read(byte[] source) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(source));
        List<String> from = addresses(mail, "From");
        List<String> replyTo = addresses(mail, "Reply-To");
        String sender = from.isEmpty() ? "" : from.get(0);
        List<String> answered = ids(mail, "In-Reply-To");
        return new Mail(
                ids(mail, "Message-ID").stream().findFirst().orElse(""),
                sender,
                replyTo.isEmpty() ? sender : replyTo.get(0),
                addressees(mail),
                subject(mail),
                Words.of(mail),
                Words.html(mail),
                MailFiles.of(mail),
                answered.stream().findFirst(),
                ids(mail, "References"),
                source);
    }

    private static String subject(Message mail) throws MessagingException, IOException {
        String[] raw = mail.getHeader("Subject");
        return raw == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(raw[0]));
    }

    private static Set<String> addressees(MimeMessage mail) throws MessagingException {
        Set<String> all = new HashSet<>();
        for (String header : ADDRESSEES) {
            addresses(mail, header).forEach(address -> all.add(address.toLowerCase(Locale.ROOT)));
        }
        return Set.copyOf(all);
    }

    private static List<String> addresses(MimeMessage mail, String header) throws MessagingException {
        List<String> found = new ArrayList<>();
        String line = mail.getHeader(header, ",");
        if (line != null) {
            for (InternetAddress address : InternetAddress.parseHeader(line, false)) {
                Optional.ofNullable(address.getAddress()).map(String::strip).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
        List<String> found = new ArrayList<>();
        String line = mail.getHeader(header, " ");
        if (line != null) {
            Matcher id = ID.matcher(line.replaceAll("\\s+", " "));
            while (id.find()) {
                found.add(id.group(1).strip());
            }
        }
        return found;
    }
}
