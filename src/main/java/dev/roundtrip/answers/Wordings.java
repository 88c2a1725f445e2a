package dev.roundtrip.answers;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Several ways in which a customer may say the same. A run draws one. */
public final class Wordings {
    private static final Pattern BETWEEN = Pattern.compile("(?m)^\\s*--- or, in other words ---\\s*$");

    private final List<String> all;

    private Wordings(List<String> all) {
        this.all = all;
    }

    /** The wordings of a doc string, separated by a line {@code --- or, in other words ---}. */
    public static Wordings of(String text) {
        return new Wordings(
                Arrays.stream(BETWEEN.split(text)).map(String::strip).toList());
    }

    public List<String> all() {
        return all;
    }

    /**
     * The one of this draw.
     *
     * @param seed of the run
     * @param occasion what it is said for; other occasions of the run draw for themselves
     */
    public Drawn drawn(String seed, String occasion) {
        int which = all.size() == 1 ? 0 : new SplittableRandom((seed + " " + occasion).hashCode()).nextInt(all.size());
        return new Drawn(all.get(which), which + 1, all.size());
    }

    /** A wording, and that it is the {@code number}th of so many. */
    public record Drawn(String text, int number, int of) {}
}
