package dev.roundtrip.simulator.chatwoot.dispatch;

import java.time.Duration;

/** How a piece of work gets through the seam: how often it is run (0: lost) and how much later. */
public record Passage(int times, Duration delay) {
    public static Passage free() {
        return new Passage(1, Duration.ZERO);
    }

    public static Passage lost() {
        return new Passage(0, Duration.ZERO);
    }
}
