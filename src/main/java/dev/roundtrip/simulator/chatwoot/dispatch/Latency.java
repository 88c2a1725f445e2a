package dev.roundtrip.simulator.chatwoot.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How much later than at once each kind of work is done. */
@FunctionalInterface
public interface Latency {
    Duration of(Work work);

    /** Everything is done at once. */
    static Latency none() {
        return work -> Duration.ZERO;
    }

    /** As the real product was measured to be on an idle machine with two cores, drawn anew for each piece of work. */
    static Latency measured(RandomGenerator random) {
        return new MeasuredLatency(random);
    }
}
