package dev.roundtrip.trip;

import java.time.Duration;

/**
 * How long a hop may take: over {@code soft} it is degraded, over {@code hard} it is broken.
 *
 * @param soft positive, at most {@code hard}
 * @param hard the deadline
 */
public record Budget(Duration soft, Duration hard) {
    public Budget {
        if (soft.isNegative() || soft.isZero() || hard.compareTo(soft) < 0) {
            throw new IllegalArgumentException(
                    "A budget is a positive soft limit and a hard limit not below it, but was " + soft + "/" + hard
                            + ".");
        }
    }

    /** A budget from seconds. */
    public static Budget seconds(double soft, double hard) {
        return new Budget(Duration.ofMillis(Math.round(soft * 1000)), Duration.ofMillis(Math.round(hard * 1000)));
    }

    /** So much more time for both limits. */
    public Budget plus(Duration more) {
        return new Budget(soft.plus(more), hard.plus(more));
    }
}
