package dev.roundtrip.waiting;

import dev.roundtrip.trip.Budget;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is waited for.
 *
 * @param what in words, for messages: "Maya's message on the desk"
 * @param source where it will be seen
 * @param wanted which sighting fulfils it
 * @param hopeless for a sighting after which it can't come any more (bounced, undelivered, deleted), the reason
 * @param stop asked at every look: why there is no use in waiting, whatever the source shows
 * @param since when the budget began to run: the time of the hop before
 * @param budget how long it may take
 */
public record Expectation<T>(
        String what,
        Source<T> source,
        Predicate<T> wanted,
        Function<T, Optional<String>> hopeless,
        Supplier<Optional<Stop>> stop,
        Instant since,
        Budget budget) {

    /** An expectation that only time can disappoint. */
    public static <T> Expectation<T> of(
            String what, Source<T> source, Predicate<T> wanted, Instant since, Budget budget) {
        return new Expectation<>(what, source, wanted, seen -> Optional.empty(), Optional::empty, since, budget);
    }

    /** The same, given up at once on a sighting for which {@code reason} has a sentence. */
    public Expectation<T> hopelessWhen(Function<T, Optional<String>> reason) {
        return new Expectation<>(what, source, wanted, reason, stop, since, budget);
    }

    /** The same, given up at once when something else than the source says that it can't come any more. */
    public Expectation<T> unless(Supplier<Optional<Stop>> reason) {
        return new Expectation<>(what, source, wanted, hopeless, reason, since, budget);
    }

    /** The same with another budget. */
    Expectation<T> within(Budget other) {
        return new Expectation<>(what, source, wanted, hopeless, stop, since, other);
    }
}
