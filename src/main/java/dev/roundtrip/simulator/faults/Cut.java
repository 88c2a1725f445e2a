package dev.roundtrip.simulator.faults;

/** What is left of words that are truncated. Null, which is no words, stays null. */
public final class Cut {
    private static final int SHORT = 20;

    private Cut() {}

    public static String toFirstLine(String words) {
        return words == null ? null : words.strip().lines().findFirst().orElse("");
    }

    /** The first 20 characters, none of them halved. */
    public static String toShortText(String words) {
        return words == null || words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT));
    }
}
