package dev.roundtrip.evidence;

import dev.roundtrip.trip.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and durations are written for a reader. */
final class Times {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** "22 Nov 2026, 10:02:11 UTC". */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** "+0.412 s", from the start of the scenario. */
    static String since(Instant start, Instant at) {
        Duration passed = Duration.between(start, at);
        return (passed.isNegative() ? "−" : "+") + exact(passed.abs());
    }

    /** "0.412 s". */
    static String exact(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1000.0);
    }

    /** "2.4 s", "1 min 12 s": for sentences. */
    static String rough(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 60) {
            return seconds % 60 == 0
                    ? "%d min".formatted(seconds / 60)
                    : "%d min %d s".formatted(seconds / 60, seconds % 60);
        }
        String format = seconds >= 10 ? "%.0f s" : seconds >= 1 ? "%.1f s" : "%.2f s";
        return String.format(Locale.ROOT, format, duration.toMillis() / 1000.0);
    }

    /** "60 s", "0.5 s": a limit, without needless zeros. */
    static String limit(Duration duration) {
        return Seconds.ofLimit(duration) + " s";
    }
}
