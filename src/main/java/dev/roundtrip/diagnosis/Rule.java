package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Cause;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * From what was said to a cause.
 *
 * @param cause what it names
 * @param certain whether one side itself says so; otherwise it is the most likely of several
 * @param when whether it applies
 * @param why the cause as a sentence
 * @param remedy what to do, as a sentence
 */
record Rule(Cause cause, boolean certain, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
    static Rule certain(Cause cause, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
        return new Rule(cause, true, when, why, remedy);
    }

    static Rule likely(Cause cause, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
        return new Rule(cause, false, when, why, remedy);
    }

    static Rule likely(Cause cause, Predicate<Facts> when, String why, String remedy) {
        return likely(cause, when, facts -> why, remedy);
    }

    boolean applies(Facts facts) {
        return when.test(facts);
    }
}
