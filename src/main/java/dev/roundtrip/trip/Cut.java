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

    /** The same, with "…" where something is missing. */
    public static String marked(String text, int most) {
        return text.length() <= most ? text : of(text, most) + "…";
    }

    private static int end(String text, int most) {
        int end = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
        if (ofWord(text.charAt(end))) {
            end = beginOfWord(text, end);
        }
        // A card number may be written in groups.
        for (int last = lastOfWord(text, end); isGroup(text, last); last = lastOfWord(text, end)) {
            end = beginOfWord(text, last);
        }
        return end;
    }

    /** Signs end no word, for passwords are made of them too; quotes do, or of JSON in one line nothing would be left. */
    private static boolean ofWord(char letter) {
        return letter < 0x80 && !Character.isWhitespace(letter) && letter != '"' && letter != '\'';
    }

    private static int beginOfWord(String text, int end) {
        int begin = end;
        while (begin > 0 && ofWord(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int lastOfWord(String text, int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isGroup(String text, int end) {
        String word = text.substring(beginOfWord(text, end), end);
        return !word.isEmpty() && word.chars().allMatch(letter -> Character.isDigit(letter) || letter == '-');
    }
}
