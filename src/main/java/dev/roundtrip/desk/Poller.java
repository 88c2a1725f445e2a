package dev.roundtrip.desk;

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

    Poller(Look look, FeedSettings settings) {
        this.look = look;
        this.settings = settings;
    }

    /** Asks the desk what it holds of a customer. */
    @FunctionalInterface
    interface Look {
        /**
         * Returns whether there was news.
         *
         * @param first whether this customer was never looked at before: what is found may be old
         */
        boolean at(long inboxId, String sourceId, boolean first);
    }

    Watch watch(long inboxId, String sourceId) {
        WatchedCustomer customer = new WatchedCustomer(
                first -> look.at(inboxId, sourceId, first),
                new Pause(settings.pollFirst(), settings.pollMost()),
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
