package dev.roundtrip.answers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds phrases in what a customer received, whatever its case, line breaks and typographic quotes. */
public final class Phrases {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u061f])\\s+|\\n+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}$€-]+");
    private static final int AROUND = 30;

    private final String received;
    private final String plain;

    public Phrases(String received) {
        this.received = received;
        this.plain = plain(received);
    }

    /**
     * Where the text holds one of several phrasings, with the words around it.
     *
     * @param phrasings separated by " // "; one between slashes is a regular expression
     */
    public Optional<String> found(String phrasings) {
        return alternatives(phrasings)
                .map(phrase -> pattern(phrase).matcher(plain))
                .filter(Matcher::find)
                .map(this::passage)
                .findFirst();
    }

    /** The sentence that shares most words with the phrasings, for who looks in vain; empty when none shares any. */
    public Optional<String> nearest(String phrasings) {
        Set<String> wanted = words(phrasings);
        return Arrays.stream(SENTENCE_END.split(received))
                .map(String::strip)
                .filter(sentence -> shared(sentence, wanted) > 0)
                .max(Comparator.comparingInt(sentence -> shared(sentence, wanted)));
    }

    private static Stream<String> alternatives(String phrasings) {
        return Arrays.stream(phrasings.split("\\s+//\\s+")).map(String::strip);
    }

    private static Pattern pattern(String phrase) {
        boolean expression = phrase.length() > 2 && phrase.startsWith("/") && phrase.endsWith("/");
        return Pattern.compile(
                expression ? phrase.substring(1, phrase.length() - 1) : Pattern.quote(plain(phrase)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String passage(Matcher found) {
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(plain.length(), found.end() + AROUND);
        return (from > 0 ? "…" : "") + plain.substring(from, to).strip() + (to < plain.length() ? "…" : "");
    }

    private static int shared(String sentence, Set<String> wanted) {
        Set<String> words = words(sentence);
        words.retainAll(wanted);
        return words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(List.of(BETWEEN_WORDS.split(plain(text).toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    private static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
