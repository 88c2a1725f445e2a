package dev.roundtrip.evidence;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks inside the base64 and quoted-printable text parts of a mail and the encoded words of its headers, which hide a secret from a plain search. */
final class EncodedParts {
    private final UnaryOperator<String> redaction;
    private final Pattern base64Line = Pattern.compile("[A-Za-z0-9+/]{2,}={0,2}\\s*");
    private final Pattern softBreak = Pattern.compile("=[ \\t]*\\r?\\n");
    private final Pattern charset = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);
    private final Pattern binary = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");
    private final Pattern encodedWords = Pattern.compile(
            "=\\?[^?\\s]{1,40}\\?[QqBb]\\?[^?\\s]*\\?=(?:\\s+=\\?[^?\\s]{1,40}\\?[QqBb]\\?[^?\\s]*\\?=)*");

    EncodedParts(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    String redact(String text) {
        String readable = text.contains("=?") ? encodedWords.matcher(text).replaceAll(this::words) : text;
        boolean encoded = readable.toLowerCase(Locale.ROOT).contains("content-transfer-encoding");
        return encoded ? quotedPrintable(base64(readable)) : readable;
    }

    private String words(MatchResult found) {
        String words = found.group();
        String decoded;
        try {
            decoded = MimeUtility.decodeText(words);
        } catch (UnsupportedEncodingException unknown) {
            return Matcher.quoteReplacement(words);
        }
        String redacted = redaction.apply(decoded);
        return Matcher.quoteReplacement(redacted.equals(decoded) ? words : redacted);
    }

    /** Line by line: a part is what follows an empty line and consists of base64 alone. */
    private String base64(String text) {
        StringBuilder redacted = new StringBuilder(text.length());
        List<String> part = new ArrayList<>();
        Optional<Charset> declared = Optional.empty();
        boolean mayBegin = false;
        for (String line : text.split("(?<=\\n)", -1)) {
            boolean ofPart = base64Line.matcher(line).matches() && (mayBegin || !part.isEmpty());
            if (ofPart) {
                part.add(line);
            } else {
                redacted.append(decodedIfNeeded(String.join("", part), declared))
                        .append(line);
                part.clear();
                declared = line.startsWith("--") ? Optional.empty() : declaredIn(line, declared);
            }
            mayBegin = line.isBlank();
        }
        return redacted.append(decodedIfNeeded(String.join("", part), declared)).toString();
    }

    private Optional<Charset> declaredIn(String line, Optional<Charset> before) {
        Matcher said = charset.matcher(line);
        try {
            return said.find() ? Optional.of(Charset.forName(said.group(1))) : before;
        } catch (IllegalArgumentException unknown) {
            return before;
        }
    }

    /** Read as its head says, and as it looks: who wrote it may be wrong. */
    private String decodedIfNeeded(String block, Optional<Charset> declared) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(block);
        } catch (IllegalArgumentException notBase64) {
            return block;
        }
        return Stream.concat(declared.stream(), Stream.of(likely(bytes)))
                .distinct()
                .map(each -> new String(bytes, each))
                .filter(decoded -> !binary.matcher(decoded).find())
                .flatMap(decoded -> Stream.of(redaction.apply(decoded)).filter(redacted -> !redacted.equals(decoded)))
                .findFirst()
                .map(redacted -> "(base64, shown decoded because something was hidden)\n" + redacted + "\n")
                .orElse(block);
    }

    private static Charset likely(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
    }

    /** Lines are joined only where that brings a secret to light, so that other mails are shown as they came. */
    private String quotedPrintable(String text) {
        if (!softBreak.matcher(text).find()) {
            return text;
        }
        String redacted = redaction.apply(joined(text));
        return redacted.equals(joined(redaction.apply(text))) ? text : redacted;
    }

    private String joined(String text) {
        return softBreak.matcher(text).replaceAll("");
    }
}
