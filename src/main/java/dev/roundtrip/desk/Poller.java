package dev.roundtrip.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Looks after what is watched, one request at a time; idle while nothing is. */
final class Poller implements AutoCloseable {
    private final Chores chores = new Chores("desk-poll");
    private final Set<WatchedCustomer> watched = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> trouble = new AtomicReference<>();
    private final Look look;
    private final FeedSettings settings;
    private final Clock clock;

    Poller(Look look, FeedSettings settings, Clock clock) {
        this.clock = clock;
        this.look = look;
        this.settings = settings;
    }

    /** Asks the desk what it holds of a customer. */
    @FunctionalInterface
    interface Look {
        /**
         * Returns whether there was news.
         *
         * @param before when this customer was last looked at; empty when never: what is found may be old
         */
        boolean at(long inboxId, String sourceId, Optional<Instant> before);
    }

    Watch watch(long inboxId, String sourceId) {
        WatchedCustomer customer = new WatchedCustomer(
                before -> look.at(inboxId, sourceId, before),
                new Pause(settings.pollFirst(), settings.pollMost()),
                clock,
                chores,
                trouble::set);
        watched.add(customer);
        customer.hurry();
        return () -> {
            watched.remove(customer);
            customer.close();
        };
    }

    /** Looks at once: something may have been missed. */
    void hurry() {
        watched.forEach(WatchedCustomer::hurry);
    }

    /** Why the last look failed, empty when it did not. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public void close() {
        watched.clear();
        chores.close();
    }
}
