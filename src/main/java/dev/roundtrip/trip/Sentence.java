package dev.roundtrip.trip;

import java.util.Locale;

/** How a sentence begins whose first word may be a name that is written small: the desk's, the bot's. */
public final class Sentence {
    private Sentence() {}

    /** These words with a capital in front; nothing else changes. */
    public static String of(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
