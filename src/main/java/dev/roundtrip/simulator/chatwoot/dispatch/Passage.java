package dev.roundtrip.simulator.chatwoot.dispatch;

import java.time.Duration;

/** How a piece of work gets through the seam: how often it is run (0: lost), how much later, or not before the seam opens again. */
public record Passage(int times, Duration delay, boolean held) {
    public Passage(int times, Duration delay) {
        this(times, delay, false);
    }

    public static Passage free() {
        return new Passage(1, Duration.ZERO);
    }

    public static Passage lost() {
        return new Passage(0, Duration.ZERO);
    }

    static Passage heldUp() {
        return new Passage(0, Duration.ZERO, true);
    }
}
