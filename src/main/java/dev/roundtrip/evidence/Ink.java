package dev.roundtrip.evidence;

import java.util.Locale;

/** Writes text of any origin into HTML: first redacted, then escaped. */
final class Ink {
    private final Redactor redactor;

    Ink(Redactor redactor) {
        this.redactor = redactor;
    }

    String of(String text) {
        return escape(redacted(text));
    }

    /** For where something else escapes it. */
    String redacted(String text) {
        return redactor.text(text);
    }

    /** Whether something in that text must not be shown. */
    boolean hides(String text) {
        return !redacted(text).equals(text);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\r' -> {
                // Line ends differ between channels; the page knows one.
            }
            case '\n', '\t' -> escaped.append((char) point);
            default -> {
                // A control character would be invalid in HTML, and its presence may be the very defect: it is shown.
                if (Character.isISOControl(point)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
                } else {
                    escaped.appendCodePoint(point);
                }
            }
        }
    }
}
