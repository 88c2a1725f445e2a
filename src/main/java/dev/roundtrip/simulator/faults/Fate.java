package dev.roundtrip.simulator.faults;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What becomes of one message at one place.
 *
 * @param harms all that is done to it there; none where nothing is broken
 * @param lateness how much later it goes on when it is delayed
 */
public record Fate(Set<Harm> harms, Duration lateness) {
    public Fate {
        harms = Set.copyOf(harms);
    }

    /** That of a message which no fault is about. */
    public static Fate unharmed() {
        return new Fate(Set.of(), Duration.ZERO);
    }

    public boolean has(Harm harm) {
        return harms.contains(harm);
    }

    /** How often the message goes on: 0 when it is dropped, whatever else is done to it. */
    public int copies() {
        if (has(Harm.DROP)) {
            return 0;
        }
        return has(Harm.DUPLICATE) ? 2 : 1;
    }

    public Duration delay() {
        return has(Harm.DELAY) ? lateness : Duration.ZERO;
    }

    /** The thing as it is, or what the harm makes of it. */
    public <T> T of(T thing, Harm harm, UnaryOperator<T> harmed) {
        return has(harm) ? harmed.apply(thing) : thing;
    }
}
