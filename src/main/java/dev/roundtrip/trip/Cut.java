package dev.roundtrip.trip;

/**
 * The beginning of a text that is too long to be shown whole. It ends before the word that the cut would go through: half
 * a secret, half a card number or half a letter would be known to nobody who hides them afterwards.
 */
public final class Cut {
    private Cut() {}

    /** As it is when it is no longer than that, else as many whole words as fit, without a mark that something is missing. */
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most)).stripTrailing();
    }

    private static int end(String text, int most) {
        // Signs end no word: passwords are made of them too.
        int end = endOfWord(text, Character.isWhitespace(text.charAt(most)) ? most : beginOfWord(text, most));
        // A card number may be written in groups.
        while (end > 0 && isGroup(text, beginOfWord(text, end), end)) {
            end = endOfWord(text, beginOfWord(text, end));
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int beginOfWord(String text, int from) {
        int at = from;
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isGroup(String text, int begin, int end) {
        return text.substring(begin, end).chars().allMatch(letter -> Character.isDigit(letter) || letter == '-');
    }
}
