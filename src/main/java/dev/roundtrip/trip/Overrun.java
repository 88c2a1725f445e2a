package dev.roundtrip.trip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A time over its limit, as people read it: both with as few decimals as show which is longer, so that what stands there
 * never contradicts what it says.
 */
public final class Overrun {
    private static final int NANOS = 9;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final BigDecimal took;
    private final BigDecimal limit;

    private Overrun(BigDecimal took, BigDecimal limit) {
        this.took = took;
        this.limit = limit;
    }

    /**
     * Of a time that is longer than its limit.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static Overrun of(Duration took, Duration limit) {
        if (took.compareTo(limit) <= 0) {
            throw new IllegalArgumentException("%s is not longer than its limit of %s.".formatted(took, limit));
        }
        int decimals = took.compareTo(LONG) < 0 ? 1 : 0;
        while (!tells(rounded(took, decimals), rounded(limit, decimals))) {
            decimals++;
        }
        return new Overrun(rounded(took, decimals), rounded(limit, decimals));
    }

    private static boolean tells(BigDecimal took, BigDecimal limit) {
        return limit.signum() > 0 && took.compareTo(limit) > 0;
    }

    private static BigDecimal rounded(Duration duration, int decimals) {
        return BigDecimal.valueOf(duration.toSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANOS))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    /** "4.2 s". */
    public String took() {
        return took.toPlainString() + " s";
    }

    /** By how much: "2.2 s". */
    public String excess() {
        return took.subtract(limit).toPlainString() + " s";
    }

    /** "2 s": without needless zeros. */
    public String limit() {
        return limit.stripTrailingZeros().toPlainString() + " s";
    }
}
