package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits in tests the way the suite does. */
final class Patience {
    /** Only what never comes takes so long; a machine that does ten things at once must not look like that. */
    private static final Budget BUDGET = Budget.seconds(20, 20);

    private final Clock clock = Clock.systemUTC();

    /** The first sighting wanted. */
    <T> Sighting<T> until(String what, Source<T> source, Predicate<T> wanted) {
        Outcome<T> outcome = new Waiting(clock).await(Expectation.of(what, source, wanted, clock.instant(), BUDGET));
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return ((Outcome.Seen<T>) outcome).sighting();
    }

    /** Until a value that changes is as wanted. */
    <T> T until(String what, Supplier<T> value, Predicate<T> wanted) {
        return until(what, (Source<T>) () -> List.of(new Sighting<>(value.get(), clock.instant())), wanted)
                .what();
    }
}
