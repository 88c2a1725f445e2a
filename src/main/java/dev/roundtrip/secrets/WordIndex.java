package dev.roundtrip.secrets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words may begin where: by the letter that stands there, or the two letters with which an escape begins. */
final class WordIndex {
    /** Almost all text is of these, and is looked up without making anything. */
    private static final int ASCII = 128;

    private static final Word[] NONE = {};

    private final Word[][] byLetter = new Word[ASCII][];
    private final Word[][] byEscape = new Word[ASCII * ASCII][];
    private final Map<Character, Word[]> byOtherLetter = new HashMap<>();

    WordIndex(List<Word> words) {
        Arrays.fill(byLetter, NONE);
        Arrays.fill(byEscape, NONE);
        words.forEach(word -> word.first().forms().forEach(form -> add(word, form)));
    }

    Word[] at(char letter) {
        return letter < ASCII ? byLetter[letter] : byOtherLetter.getOrDefault(letter, NONE);
    }

    /** Those of which the first letter may be written in an escape that begins so. */
    Word[] at(char letter, char next) {
        return letter < ASCII && next < ASCII ? byEscape[letter * ASCII + next] : NONE;
    }

    private void add(Word word, String form) {
        char letter = form.charAt(0);
        if (letter >= ASCII) {
            byOtherLetter.merge(letter, new Word[] {word}, (some, one) -> with(word, some));
        } else if (form.length() == 1) {
            byLetter[letter] = with(word, byLetter[letter]);
        } else {
            int escape = letter * ASCII + form.charAt(1);
            byEscape[escape] = with(word, byEscape[escape]);
        }
    }

    private static Word[] with(Word word, Word[] others) {
        if (Arrays.asList(others).contains(word)) {
            return others;
        }
        Word[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = word;
        return all;
    }
}
