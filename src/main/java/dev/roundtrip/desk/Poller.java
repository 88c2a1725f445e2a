package dev.roundtrip.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks after what is watched, one request at a time; idle while nothing is. */
final class Poller implements AutoCloseable {
    private final Chores chores = new Chores("desk-poll");
    private final Map<WatchedCustomer, Whom> watched = new ConcurrentHashMap<>();
    private final Look look;
    private final FeedSettings settings;
    private final Clock clock;

    Poller(Look look, FeedSettings settings, Clock clock) {
        this.clock = clock;
        this.look = look;
        this.settings = settings;
    }

    private record Whom(long inboxId, String sourceId) {}

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
                chores);
        watched.put(customer, new Whom(inboxId, sourceId));
        customer.hurry();
        return () -> {
            watched.remove(customer);
            customer.close();
        };
    }

    /** Looks at once: something may have been missed. */
    void hurry() {
        watched.keySet().forEach(WatchedCustomer::hurry);
    }

    /** Why a last look failed, whoever's; empty when none did. */
    Optional<String> trouble() {
        return first(watched.keySet().stream());
    }

    /** Why the last look after this customer failed; empty when it did not, or nobody watches. */
    Optional<String> troubleAbout(long inboxId, String sourceId) {
        Whom whom = new Whom(inboxId, sourceId);
        return first(watched.entrySet().stream()
                .filter(each -> each.getValue().equals(whom))
                .map(Map.Entry::getKey));
    }

    private static Optional<String> first(Stream<WatchedCustomer> customers) {
        return customers.flatMap(customer -> customer.trouble().stream()).findFirst();
    }

    @Override
    public void close() {
        watched.clear();
        chores.close();
    }
}
