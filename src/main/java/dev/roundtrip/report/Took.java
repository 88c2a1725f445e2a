package dev.roundtrip.report;

import java.util.Locale;

/** How long something took, as a reader has it. */
final class Took {
    private Took() {}

    /** "12 ms", "10.1 s", "42 s", "2 min 5 s". */
    static String words(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 20) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0).replace(".0 s", " s");
        }
        return seconds < 60
                ? seconds + " s"
                : seconds % 60 == 0 ? seconds / 60 + " min" : "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
}
