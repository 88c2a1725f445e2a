package dev.roundtrip.simulator.chatwoot.present;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the product shows them: whole seconds (0 for none), seconds with a fraction, or ISO with milliseconds. */
public final class Times {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** The moment that so many seconds name, null for none. */
    public static Instant instant(Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    public static long epoch(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    public static double fraction(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }

    public static String iso(Instant time) {
        return time == null ? null : ISO.format(time);
    }
}
