package dev.roundtrip.waiting;

import dev.roundtrip.trip.Seconds;
import dev.roundtrip.trip.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The only place where the suite waits. Looks at a source again and again and judges by the sighting's own time. */
public final class Waiting {
    private final Clock clock;

    public Waiting(Clock clock) {
        this.clock = clock;
    }

    /** The expectation as it can be judged now: a source that does not know when something came is not blamed for a late look. */
    public <T> Expectation<T> fair(Expectation<T> expected) {
        Duration unwatched = Duration.between(expected.since(), clock.instant());
        return expected.source().remembers() || unwatched.isNegative()
                ? expected
                : expected.within(expected.budget().plus(unwatched));
    }

    /** Waits until the expectation is fulfilled, hopeless, or over its hard budget. */
    public <T> Outcome<T> await(Expectation<T> expected) {
        AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
        Instant deadline = expected.since().plus(expected.budget().hard());
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.compareTo(expected.source().pace()) > 0) {
            look(expected, deadline, left, outcome);
        }
        // One last look: what arrived in time but after the last poll still counts.
        return outcome.get() != null
                ? outcome.get()
                : judge(expected, deadline).orElseGet(() -> missed(expected, deadline));
    }

    private <T> void look(
            Expectation<T> expected, Instant deadline, Duration left, AtomicReference<Outcome<T>> outcome) {
        try {
            // Same thread: a poll is from memory or has a time-out of its own, and scenario state is bound to it.
            // Uncaught exceptions of other threads are not ours: Awaitility would let them fail an unrelated wait.
            Awaitility.with()
                    .pollInSameThread()
                    .dontCatchUncaughtExceptions()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(expected.source().pace())
                    .await(expected.what())
                    .atMost(left)
                    .until(() -> {
                        judge(expected, deadline).ifPresent(outcome::set);
                        return outcome.get() != null;
                    });
        } catch (ConditionTimeoutException over) {
            // Nothing was lost: the caller looks once more and says what was seen.
            return;
        }
    }

    private <T> Optional<Outcome<T>> judge(Expectation<T> expected, Instant deadline) {
        List<Sighting<T>> all = expected.source().sightings();
        for (Sighting<T> sighting : all) {
            if (expected.wanted().test(sighting.what()) && !sighting.at().isAfter(deadline)) {
                Duration took = Duration.between(expected.since(), sighting.at());
                return Optional.of(new Outcome.Seen<>(sighting, took));
            }
        }
        for (Sighting<T> sighting : all) {
            Optional<String> reason = expected.hopeless().apply(sighting.what());
            if (reason.isPresent()) {
                return Optional.of(new Outcome.Missed<>(reason.get(), Optional.empty(), false));
            }
        }
        return expected.stop()
                .get()
                .map(why -> new Outcome.Missed<>(why.sentence(), Optional.empty(), why.setUpBroken()));
    }

    private <T> Outcome<T> missed(Expectation<T> expected, Instant deadline) {
        List<Sighting<T>> all = expected.source().sightings();
        Optional<Sighting<T>> late =
                all.stream().filter(seen -> expected.wanted().test(seen.what())).findFirst();
        String reason = "%s was not seen within %s s%s%s."
                .formatted(
                        Sentence.of(expected.what()),
                        Seconds.ofLimit(expected.budget().hard()),
                        late.map(seen -> "; it came " + Seconds.of(Duration.between(deadline, seen.at()))
                                        + " s too late")
                                .orElse(""),
                        expected.source().trouble().map(why -> " (" + why + ")").orElse(""));
        return new Outcome.Missed<>(
                reason, late, late.isEmpty() && expected.source().blind());
    }
}
