package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final String ONE = "+15550000001";
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final Semaphore looks = new Semaphore(0);
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            Instant told = now.get();
            looks.release();
            return told;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void the_second_text_from_a_number_goes_when_the_pause_is_over_and_no_sooner() throws Exception {
        Pacing pacing = new Pacing(Duration.ofSeconds(3), clock);
        pacing.await(ONE);
        looks.drainPermits();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> pacing.await(ONE));
        awaitLooks(2);

        now.updateAndGet(at -> at.plusMillis(2_999));
        looks.drainPermits();
        // The first of these may have been under way; who looks a third time has seen the new time and stayed.
        awaitLooks(3);
        assertThat(second).isNotDone();

        now.updateAndGet(at -> at.plusMillis(1));
        assertThat(second).succeedsWithin(LONG);
    }

    @Test
    void another_number_does_not_wait() {
        Pacing pacing = new Pacing(Duration.ofHours(1), clock);
        pacing.await(ONE);

        assertThat(CompletableFuture.runAsync(() -> pacing.await("+15550000002")))
                .succeedsWithin(LONG);
    }

    @Test
    void two_who_wait_for_one_number_have_turns_of_their_own() {
        Pacing pacing = new Pacing(Duration.ofSeconds(3), clock);
        pacing.await(ONE);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> pacing.await(ONE));
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> pacing.await(ONE));

        now.updateAndGet(at -> at.plusSeconds(3));
        assertThat(CompletableFuture.anyOf(second, third)).succeedsWithin(LONG);
        assertThat(second.isDone() && third.isDone()).isFalse();

        now.updateAndGet(at -> at.plusSeconds(3));
        assertThat(CompletableFuture.allOf(second, third)).succeedsWithin(LONG);
    }

    /** Each turn is asked for by a look at the clock, and waited for by others. */
    private void awaitLooks(int count) throws InterruptedException {
        assertThat(looks.tryAcquire(count, LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void without_a_pause_nobody_waits() {
        Pacing pacing = new Pacing(Duration.ZERO, clock);
        pacing.await(ONE);
        pacing.await(ONE);

        assertThat(now.get()).isEqualTo("2026-11-28T12:00:00Z");
    }
}
