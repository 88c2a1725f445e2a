package dev.roundtrip.desk;

import java.time.Duration;

/** A pause that grows while nothing comes of it. For one thread. */
final class Pause {
    private final Duration first;
    private final Duration most;
    private Duration next;

    Pause(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    /** The pause to make now; the next one is half as long again. */
    Duration take() {
        Duration now = next;
        Duration longer = next.multipliedBy(3).dividedBy(2);
        next = longer.compareTo(most) > 0 ? most : longer;
        return now;
    }

    void shortAgain() {
        next = first;
    }

    void longest() {
        next = most;
    }
}
