package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headers of a mail by their names in lower case; of several with one name, the first. */
record MailHeaders(Map<String, String> values) {
    /** Some programs leave the angle brackets out. */
    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>|([^<>\\s,]+)");

    private static final List<String> SHOWN = List.of("x-original-from", "x-original-sender", "x-forwarded-for");

    static MailHeaders of(MimeMessage mail) throws MessagingException {
        Map<String, String> values = new LinkedHashMap<>();
        Collections.list(mail.getAllHeaders())
                .forEach(header ->
                        values.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), utf8(header.getValue())));
        return new MailHeaders(values);
    }

    /** The text of a header, or null. */
    String raw(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    /** A header in words: unfolded, where only the line's end goes, and with its encoded words read. */
    String words(String name) {
        String value = raw(name);
        if (value == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(value.replaceAll("\\r?\\n", "")).strip();
        } catch (UnsupportedEncodingException unknownCharset) {
            return value.strip();
        }
    }

    List<MailAddress> addresses(String name) {
        return MailAddress.all(raw(name)).orElse(List.of());
    }

    List<String> ids(String name) {
        String value = raw(name);
        return value == null
                ? List.of()
                : ID.matcher(value)
                        .results()
                        .map(id -> id.group(1) == null ? id.group(2) : id.group(1))
                        .toList();
    }

    Optional<String> id(String name) {
        return ids(name).stream().findFirst();
    }

    boolean isAutoReply() {
        String submitted = raw("Auto-Submitted");
        return submitted != null && !submitted.strip().equalsIgnoreCase("no")
                || "yes".equalsIgnoreCase(words("X-Autoreply"));
    }

    /** Those that the desk keeps, or null when the mail has none of them. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        SHOWN.stream().filter(values::containsKey).forEach(name -> shown.put(name, values.get(name)));
        return shown.isEmpty() ? null : shown;
    }

    /** jakarta.mail reads header bytes one by one. */
    private static String utf8(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
