package dev.roundtrip.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Budget SHORT = Budget.seconds(0.05, 0.2);

    private final Clock clock = Clock.systemUTC();
    private final Waiting waiting = new Waiting(clock);
    private final Sightings<String> sightings = new Sightings<>();

    @Test
    void what_came_before_the_wait_began_is_found() {
        Instant since = clock.instant();
        sightings.add("answer", since.plusMillis(10));
        Outcome.Seen<String> seen = seen(waiting.await(expecting(since)));
        assertThat(seen.took()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void what_comes_while_waiting_is_found() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> sightings.add("answer", clock.instant()),
                CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS));
        Expectation<String> patient =
                Expectation.of("The answer", sightings, "answer"::equals, clock.instant(), Budget.seconds(10, 20));
        assertThat(seen(waiting.await(patient)).sighting().what()).isEqualTo("answer");
        other.join();
    }

    @Test
    void a_wait_that_begins_after_the_deadline_still_judges_by_the_sightings_own_time() {
        Instant since = clock.instant().minusSeconds(60);
        sightings.add("answer", since.plusMillis(100));
        assertThat(seen(waiting.await(expecting(since))).took()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void what_came_too_late_is_missed_and_named() {
        Instant since = clock.instant().minusSeconds(60);
        sightings.add("answer", since.plusMillis(1200));
        Outcome.Missed<String> missed = missed(waiting.await(expecting(since)));
        assertThat(missed.reason()).isEqualTo("The answer was not seen within 0.2 s; it came 1 s too late.");
        assertThat(missed.late()).isPresent();
    }

    @Test
    void a_hopeless_sighting_ends_the_wait_at_once() {
        Instant since = clock.instant();
        sightings.add("bounced", since);
        Expectation<String> expected = Expectation.of(
                        "The answer", sightings, "answer"::equals, since, Budget.seconds(10, 20))
                .hopelessWhen(seen -> seen.equals("bounced") ? Optional.of("It bounced.") : Optional.empty());
        assertThat(missed(waiting.await(expected)).reason()).isEqualTo("It bounced.");
        assertThat(Duration.between(since, clock.instant())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_blind_source_is_told() {
        sightings.trouble("the socket is silent");
        assertThat(missed(waiting.await(expecting(clock.instant()))).reason())
                .isEqualTo("The answer was not seen within 0.2 s (the socket is silent).");
    }

    private static Outcome.Seen<String> seen(Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        return (Outcome.Seen<String>) outcome;
    }

    private static Outcome.Missed<String> missed(Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Missed.class);
        return (Outcome.Missed<String>) outcome;
    }

    private Expectation<String> expecting(Instant since) {
        return Expectation.of("The answer", sightings, "answer"::equals, since, SHORT);
    }
}
