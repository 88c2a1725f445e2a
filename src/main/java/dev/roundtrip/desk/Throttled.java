package dev.roundtrip.desk;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Throttle;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Waits until a limit of the desk's is over that lasts a minute at most: the same is asked again now and then. A desk tells
 * no time to come back at.
 *
 * @param pace between two attempts
 * @param most how long it goes on at most: a little more than a minute, since clocks differ
 */
record Throttled(Clock clock, Duration pace, Duration most) {
    static final int TOO_MANY = 429;

    static Throttled usual(Clock clock) {
        return new Throttled(clock, Duration.ofSeconds(5), Duration.ofSeconds(70));
    }

    /** What is answered in the end; still a refusal when it did not end in time, or lasts too long to be waited for. */
    DeskReply wait(Throttle throttle, DeskReply refused, Supplier<DeskReply> again) {
        if (!throttle.worthWaiting()) {
            return refused;
        }
        Budget budget = new Budget(pace, most);
        Outcome<DeskReply> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "the end of the desk's limit", new Attempts(again), this::isLetIn, clock.instant(), budget));
        return outcome instanceof Outcome.Seen<DeskReply> seen ? seen.sighting().what() : refused;
    }

    private boolean isLetIn(DeskReply reply) {
        return reply.status() != TOO_MANY;
    }

    private final class Attempts implements Source<DeskReply> {
        private final Supplier<DeskReply> ask;

        private Attempts(Supplier<DeskReply> ask) {
            this.ask = ask;
        }

        @Override
        public List<Sighting<DeskReply>> sightings() {
            return List.of(new Sighting<>(ask.get(), clock.instant()));
        }

        @Override
        public Duration pace() {
            return pace;
        }
    }
}
