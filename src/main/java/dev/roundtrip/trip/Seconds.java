package dev.roundtrip.trip;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as people read them. */
public final class Seconds {
    private Seconds() {}

    /** In seconds, without needless zeros and without a unit: "0.5". */
    public static String of(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
