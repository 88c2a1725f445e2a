package dev.roundtrip.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** One customer who is looked after again and again, often while there is news and seldom while there is none. */
final class WatchedCustomer implements Watch {
    private final Glance glance;
    private final Pause pause;
    private final Clock clock;
    private final Chores chores;
    private final AtomicReference<String> trouble = new AtomicReference<>();
    private volatile boolean over;
    private Optional<Instant> before = Optional.empty();
    private Future<?> next;

    WatchedCustomer(Glance glance, Pause pause, Clock clock, Chores chores) {
        this.glance = glance;
        this.pause = pause;
        this.clock = clock;
        this.chores = chores;
    }

    /** One look; true when there was news. */
    @FunctionalInterface
    interface Glance {
        boolean look(Optional<Instant> before);
    }

    void hurry() {
        chores.execute(() -> {
            pause.shortAgain();
            look();
        });
    }

    /** Why the last look failed; empty when it did not, or none was yet. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    private void look() {
        if (next != null) {
            next.cancel(false);
        }
        if (over) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (glance.look(before)) {
                pause.shortAgain();
            }
            before = Optional.of(now);
            trouble.set(null);
        } catch (RuntimeException blind) {
            trouble.set(blind.getMessage());
            pause.longest();
        }
        next = chores.in(pause.take(), this::look);
    }

    @Override
    public void close() {
        over = true;
        chores.execute(() -> {
            if (next != null) {
                next.cancel(false);
            }
        });
    }
}
