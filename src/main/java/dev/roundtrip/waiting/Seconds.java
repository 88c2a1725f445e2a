package dev.roundtrip.waiting;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as people read them. */
final class Seconds {
    private Seconds() {}

    static String of(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
