package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mail programs put above the mail that they quote: "On Monday, Ada wrote:", "Original Message", in several languages. */
final class Opening {
    private static final int LONGEST = 1_000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("On|At", "On|wrote|writes|says|said", "wrote|writes|says|said"),
            new Phrase("Am", "Am|schrieben Sie", "schrieben Sie"),
            new Phrase("Am", "Am|geschrieben", "geschrieben|schrieb[^:]+"),
            new Phrase("Le", "Le|a écrit", "nous a dit|a\\s+écrit"),
            new Phrase("Il", "Il|ha scritto", "ha scritto"),
            new Phrase("El", "El|escribió", "escribió"),
            new Phrase("Em", "Em|escreveu", "escreveu"),
            new Phrase("Op", "Op|schreef", "het volgende geschreven|schreef[^:]+"),
            new Phrase("Dnia|Dňa", "Dnia|Dňa|napisał", "napisał(?:\\(a\\))?"),
            new Phrase("In message", "In message|writes", "writes"),
            new Phrase("在", "在|写道", "写道"));

    private static final List<Pattern> OTHERS = List.of(
            pattern("^[\\h>]*(?:Op|Am|Den)\\s.+\\s(?:schreef|schrieb|skrev)\\s[^:]+:"),
            pattern("^.+\\bwrote\\b\\s+\\bon\\b.+[^:]+:"),
            pattern("^.+\\bschrieb\\b\\s+\\bam\\b.+[^:]+:"),
            pattern("\\d{4}.{1,80}\\s?<[^@<>]+@[^@<>.]+\\.[^@<>]+>:?$"),
            pattern("^.+ via .+ (?:wrote|schrieb):?\\h*$"),
            pattern("^.+\\b[\\w.+-]+@[\\w.-]+\\.\\w{2,}\\b.+wrote:?$"),
            pattern("^[\\h>]*(?:Begin forwarded message|Début du message transféré ?):"),
            pattern("^[\\h>*]*-{2,}\\h*(?:(?:Forwarded|Original|Reply) Message|Message transféré"
                    + "|Ursprüngliche Nachricht|Mensaje original|原始邮件)\\h*-{2,}"));

    private Opening() {}

    static boolean is(String line) {
        return line.length() <= LONGEST
                && (opens(line)
                        || OTHERS.stream().anyMatch(other -> other.matcher(line).find()));
    }

    /** Whether the line is one of those that may be broken over several: a date, a person and a word for writing. */
    static boolean opens(String line) {
        return line.length() <= LONGEST && PHRASES.stream().anyMatch(phrase -> phrase.opens(line));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** {@code unlike} are the words that may not stand between the first and the last ones. */
    private record Phrase(Pattern whole, Pattern unlike) {
        Phrase(String first, String unlike, String last) {
            this(
                    pattern("^[\\h<>-]*(?:" + first + ") (?<between>.+?)(?:" + last + ")[\\h.:>-]*$"),
                    pattern("\\b(?:" + unlike + ")\\b"));
        }

        boolean opens(String line) {
            Matcher matcher = whole.matcher(line);
            return matcher.find() && !unlike.matcher(matcher.group("between")).find();
        }
    }
}
