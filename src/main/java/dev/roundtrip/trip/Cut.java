package dev.roundtrip.trip;

/**
 * The beginning of a text that is too long to be shown whole. It ends before the word that the cut would go through: half
 * a secret, half a card number or half a letter would be known to nobody who hides them afterwards.
 */
public final class Cut {
    private static final String BETWEEN = "\"',;<>{}[]()";

    private Cut() {}

    /** As it is when it is no longer than that, else as many whole words as fit, without a mark that something is missing. */
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most)).stripTrailing();
    }

    private static int end(String text, int most) {
        int end = most;
        if (!between(text.charAt(end))) {
            while (end > 0 && !between(text.charAt(end - 1))) {
                end--;
            }
        }
        // A card number may be written in groups.
        while (end > 0 && grouped(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean between(char letter) {
        return Character.isWhitespace(letter) || BETWEEN.indexOf(letter) >= 0;
    }

    private static boolean grouped(char letter) {
        return Character.isWhitespace(letter) || Character.isDigit(letter) || letter == '-';
    }
}
