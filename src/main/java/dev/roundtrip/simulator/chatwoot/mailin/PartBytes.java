package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** The bytes of a part, as far as a broken or unknown encoding lets them be read. */
final class PartBytes {
    private PartBytes() {}

    static byte[] of(Part part) throws MessagingException, IOException {
        byte[] raw = raw(part);
        return switch (encoding(part)) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw);
            default -> raw;
        };
    }

    private static String encoding(Part part) throws MessagingException {
        String named = part instanceof MimePart mime ? mime.getEncoding() : null;
        return Objects.toString(named, "").strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] raw(Part part) throws MessagingException, IOException {
        try (InputStream in = stream(part)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(Part part) throws MessagingException, IOException {
        if (part instanceof MimeBodyPart body) {
            return body.getRawInputStream();
        }
        return part instanceof MimeMessage mail ? mail.getRawInputStream() : part.getInputStream();
    }

    private static byte[] base64(byte[] raw) {
        String letters = new String(raw, StandardCharsets.US_ASCII).replaceAll("[^A-Za-z0-9+/]", "");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getMimeDecoder().decode(letters.substring(0, whole));
    }

    private static byte[] quotedPrintable(byte[] raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '=') {
                bytes.write(raw[i]);
            } else if (i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(hex(raw[i + 1]) * 16 + hex(raw[i + 2]));
                i += 2;
            } else {
                int next = lineAfter(raw, i + 1);
                if (next < 0) {
                    bytes.write('=');
                } else {
                    i = next - 1;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(byte letter) {
        return Character.digit(letter, 16);
    }

    /** Where the next line begins if nothing but blanks end this one, else -1. */
    private static int lineAfter(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        if (i == raw.length) {
            return i;
        }
        return raw[i] == '\n' ? i + 1 : -1;
    }
}
