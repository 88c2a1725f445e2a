package dev.roundtrip.channel;

import dev.roundtrip.trip.Miss;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is a message of ours: by its mark, or, where the mark got lost, by its words. What carries another mark
 * is another message, however alike.
 */
public final class Likeness {
    private static final Pattern MARK = Pattern.compile("\\(ref [^\\s()]+\\)");
    private static final int SHORTEST_BEGINNING = 5;
    private static final int LONG_BEGINNING = 24;
    private static final int FEWEST_WORDS = 4;
    private static final double MOST_WORDS = 0.6;

    private final String mark;
    private final String written;

    private Likeness(String mark, String written) {
        this.mark = mark;
        this.written = written;
    }

    /** With the message that was missed. */
    public static Likeness with(Miss miss) {
        return new Likeness(miss.mark(), bare(miss.trip().text().replace(miss.mark(), "")));
    }

    /** Whether it carries the mark. */
    public boolean marked(String text) {
        return text.contains(mark);
    }

    /** Whether it lost the mark and still begins with the same words, or consists of most of them. */
    public boolean similar(String text) {
        String held = bare(text);
        if (marked(text) || MARK.matcher(text).find() || held.length() < SHORTEST_BEGINNING) {
            return false;
        }
        int alike = sharedBeginning(held);
        return alike == held.length() || alike == written.length() || alike >= LONG_BEGINNING || sameWords(held);
    }

    private int sharedBeginning(String held) {
        int most = Math.min(held.length(), written.length());
        int alike = 0;
        while (alike < most && held.charAt(alike) == written.charAt(alike)) {
            alike++;
        }
        return alike;
    }

    private boolean sameWords(String held) {
        Set<String> ours = words(written);
        Set<String> theirs = words(held);
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        return shared.size() >= FEWEST_WORDS && shared.size() >= MOST_WORDS * Math.max(ours.size(), theirs.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{N}-]+")));
    }

    private static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
