package dev.roundtrip.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail's source as far as it can be read: the base64 of files is told by kind and size. */
final class MailSource {
    private static final Pattern FIELD = Pattern.compile("(?i)^(content-type|content-transfer-encoding):.*");
    private static final Pattern TEXTUAL = Pattern.compile("(?i)content-type:\\s*(?:text|message|multipart)/.*");

    private final List<String> read = new ArrayList<>();
    private String type = "";
    private boolean base64;
    private boolean head = true;
    private long letters;

    private MailSource() {}

    static String of(String source) {
        MailSource mail = new MailSource();
        source.lines().forEach(mail::line);
        mail.summarize();
        return String.join("\n", mail.read) + "\n";
    }

    private void line(String line) {
        boolean boundary = line.startsWith("--");
        if (boundary) {
            summarize();
            begin();
        }
        if (head && !boundary) {
            field(line);
        }
        if (!head && base64 && !line.isBlank()) {
            letters += line.strip().replaceAll("=+$", "").length();
        } else {
            read.add(line);
        }
        head = head && !line.isEmpty();
    }

    /** A part begins: what was known is that of the part before. */
    private void begin() {
        type = "";
        base64 = false;
        head = true;
    }

    private void field(String line) {
        if (FIELD.matcher(line).matches()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type")) {
                type = line;
            } else {
                base64 = line.toLowerCase(Locale.ROOT).contains("base64");
            }
        }
        if (line.isEmpty()) {
            base64 = base64 && !type.isEmpty() && !TEXTUAL.matcher(type).matches();
        }
    }

    private void summarize() {
        if (letters > 0) {
            String kind = type.replaceFirst("(?i)^content-type:\\s*", "")
                    .replaceFirst(";.*", "")
                    .strip();
            read.add(String.format(Locale.ROOT, "(%s, %,d bytes, not shown)", kind, letters * 3 / 4));
            read.add("");
            letters = 0;
        }
    }
}
