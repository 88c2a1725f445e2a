package dev.roundtrip.secrets;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a text in base64, also over many lines. By hand: a pattern over a report of megabytes would exhaust the stack. */
public final class Base64Runs {
    /** What is shorter is found without being decoded, also the shortest secret in base64 of base64. */
    private static final int SHORTEST = 2 * SecretFinder.SHORTEST;

    /** A shorter one is decoded only if it is text: most of them are words, paths and ids, and say nothing. */
    private static final int LONG = 60;

    /** As it is, and as JSON has it. */
    private static final Pattern NEW_LINE = Pattern.compile("\\r?\\n|(?:\\\\+r)?\\\\+n");

    private static final int LONGEST_NEW_LINE = 16;

    private final String text;

    /** @param text in which they are looked for */
    public Base64Runs(String text) {
        this.text = text;
    }

    /** In their order. */
    public List<Run> all() {
        List<Run> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            int end = endOfLetters(at);
            if (end - at >= SHORTEST) {
                StringBuilder run = new StringBuilder(text.substring(at, end));
                for (int line = nextLine(end); line < endOfLetters(line); line = nextLine(end)) {
                    end = endOfLetters(line);
                    run.append(text, line, end);
                }
                byte[] decoded = decoded(run);
                if (run.length() >= LONG || isText(decoded)) {
                    all.add(new Run(begin, end, decoded));
                }
            }
            at = end + 1;
            if (end > 0 && end < text.length() && text.charAt(end) == '\\') {
                // What follows belongs to an escape, as the n of a new line.
                at++;
            }
        }
        return all;
    }

    private int endOfLetters(int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next line begins if this one ends there; else the end of the text. */
    private int nextLine(int end) {
        Matcher newLine = NEW_LINE.matcher(text).region(end, Math.min(text.length(), end + LONGEST_NEW_LINE));
        // Two hyphens begin what comes after it in a mail.
        return newLine.lookingAt() && !text.startsWith("--", newLine.end()) ? newLine.end() : text.length();
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '+'
                || letter == '/'
                || letter == '-'
                || letter == '_';
    }

    /** One letter that is left over says nothing. */
    private static byte[] decoded(StringBuilder run) {
        int whole = run.length() - (run.length() % 4 == 1 ? 1 : 0);
        return Base64.getDecoder()
                .decode(run.substring(0, whole).replace('-', '+').replace('_', '/'));
    }

    private static boolean isText(byte[] decoded) {
        for (byte each : decoded) {
            if (each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /** One of them: where it stands in the text, without what fills its end, and what it is. */
    public record Run(int begin, int end, byte[] decoded) {}
}
