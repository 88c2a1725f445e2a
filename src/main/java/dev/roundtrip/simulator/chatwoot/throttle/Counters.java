package dev.roundtrip.simulator.chatwoot.throttle;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts requests in spans of time that begin at whole multiples of their length; those that are over are forgotten. */
final class Counters {
    private final Clock clock;
    private final Map<String, Count> counts = new HashMap<>();

    Counters(Clock clock) {
        this.clock = clock;
    }

    /** Counts one request; false when it is one too many. */
    synchronized boolean take(Allowance allowance, String who) {
        long now = clock.millis();
        long length = allowance.span().toMillis();
        long end = (now / length + 1) * length;
        counts.values().removeIf(count -> count.end() <= now);
        return counts.merge(allowance.name() + " " + who, new Count(end, 1), Count::plus)
                        .requests()
                <= allowance.requests();
    }

    private record Count(long end, int requests) {
        Count plus(Count more) {
            return new Count(end, requests + more.requests);
        }
    }
}
