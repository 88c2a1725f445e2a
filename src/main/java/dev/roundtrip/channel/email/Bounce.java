package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble.Why;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's word that it gave a mail up (RFC 3464); one that is only delayed is none.
 *
 * @param original the Message-ID of that mail, without angle brackets
 * @param reason what the server says, on one line
 * @param status its code (RFC 3463), such as {@code 5.1.1}; empty when it gives none
 * @param servers the mail servers that it names: who tells, and who refused
 */
record Bounce(String original, String reason, String status, List<String> servers) {
    private static final Pattern GIVEN_UP = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*((?:.*)(?:\\R[ \\t].*)*)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
    private static final Pattern SERVER = Pattern.compile("(?im)^(?:Reporting|Remote)-MTA:\\s*\\w+;\\s*([^\\s;]+)");
    // The sender was not let in: who they are, or what they may send.
    private static final Pattern SENDER = Pattern.compile("\\d\\.(1\\.[78]|7\\.\\d+)");
    // Whom the mail was for, their mailbox, the route to them.
    private static final Pattern DESTINATION = Pattern.compile("\\d\\.[124]\\.\\d+");
    // Sender or recipient.
    private static final Pattern REFUSED = Pattern.compile("\\d\\.[17]\\.\\d+");
    private static final Pattern RELAY = Pattern.compile("(?i)relay");
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
                ? Optional.of(new Bounce(id.group(1).strip(), reason(status), code(status), servers(status)))
                : Optional.empty();
    }

    /** Whether it is about the mail of that Message-ID. */
    boolean about(String id) {
        return original.toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT));
    }

    /** The kind of trouble that it tells of, where the mail was to come back to ourselves. */
    Why why() {
        Why refused = SmtpRefusal.why(status, reason);
        return refused == Why.MAILBOX_FULL
                        || REFUSED.matcher(status).matches()
                        || RELAY.matcher(reason).find()
                ? refused
                : Why.LOOP_BROKEN;
    }

    /**
     * Whether it came back from the desk's side: the address, the mailbox or the route was refused, or a server of the
     * desk's domain refused it for something else than who sent it. Everybody who writes to the desk would get it back.
     */
    boolean fromDesk(String deskAddress) {
        String domain = deskAddress.substring(deskAddress.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (SENDER.matcher(status).matches()) {
            return false;
        }
        return DESTINATION.matcher(status).matches()
                || servers.stream().anyMatch(server -> server.equals(domain) || server.endsWith("." + domain));
    }

    private static List<String> servers(String status) {
        return SERVER.matcher(status)
                .results()
                .map(server -> server.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String code(String status) {
        Matcher code = STATUS.matcher(status);
        return code.find() ? code.group(1) : "";
    }

    private static String reason(String status) {
        Matcher diagnosis = DIAGNOSIS.matcher(status);
        String code = code(status);
        String words = diagnosis.find() ? diagnosis.group(1) : code.isEmpty() ? "no reason given" : code;
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String source(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
