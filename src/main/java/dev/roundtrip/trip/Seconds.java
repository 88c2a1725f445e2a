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

    /** The same to a tenth, for what was measured and not set: "19" of 19.046 s. */
    public static String roughly(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
