package dev.roundtrip.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds phrases in what a customer received, whatever its case, line breaks and typographic quotes. */
public final class Phrases {
    private final String received;

    public Phrases(String received) {
        this.received = plain(received);
    }

    /** Which of several phrasings, separated by " | ", the text holds. */
    public Optional<String> found(String phrasings) {
        return Arrays.stream(phrasings.split("\\s+\\|\\s+"))
                .map(String::strip)
                .filter(phrase -> received.contains(plain(phrase)))
                .findFirst();
    }

    private static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
