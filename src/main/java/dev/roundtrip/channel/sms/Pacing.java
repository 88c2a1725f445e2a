package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a pause between two texts from the same number; carriers filter who texts faster. Thread-safe. */
final class Pacing {
    // The run's clock may go in steps of its own: it is looked at again at least so often.
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition due = lock.newCondition();
    private final Map<String, Instant> next = new HashMap<>();
    private final Duration pause;
    private final Clock clock;

    Pacing(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** Returns when the number may text, and counts that as a text. */
    void await(String number) {
        if (pause.isZero()) {
            return;
        }
        lock.lock();
        try {
            Instant turn = later(next.get(number), clock.instant());
            // Taken before it is waited for, so that two who text from one number have turns of their own.
            next.put(number, turn.plus(pause));
            for (Duration left = until(turn); left.compareTo(Duration.ZERO) > 0; left = until(turn)) {
                due.await(Math.min(left.toNanos(), LOOK.toNanos()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Waiting until %s may text again was interrupted.".formatted(number), asked);
        } finally {
            lock.unlock();
        }
    }

    private Duration until(Instant turn) {
        return Duration.between(clock.instant(), turn);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
