package dev.roundtrip.trip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as people read them. */
public final class Seconds {
    private Seconds() {}

    /** In seconds, without needless zeros and without a unit: "0.5". */
    public static String of(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** The same of a limit: one that was stretched for a machine that stood still is told to a tenth, "10" of 10.012 s; a short one is told whole. */
    public static String ofLimit(Duration limit) {
        return limit.compareTo(Duration.ofSeconds(1)) < 0 ? of(limit) : roughly(limit);
    }

    /** The same to a tenth, for what was measured and not set: "19" of 19.046 s. */
    public static String roughly(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
