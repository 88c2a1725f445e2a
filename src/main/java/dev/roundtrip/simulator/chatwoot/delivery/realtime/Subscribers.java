package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Everybody who listens at the moment. */
final class Subscribers {
    private final List<Subscriber> all = new CopyOnWriteArrayList<>();

    void add(Subscriber subscriber) {
        all.add(subscriber);
    }

    void leave(Connection connection, String identifier) {
        all.removeIf(s -> s.connection() == connection && s.identifier().equals(identifier));
    }

    void leave(Connection connection) {
        all.removeIf(s -> s.connection() == connection);
    }

    Optional<Subscriber> find(Connection connection, String identifier) {
        return all.stream()
                .filter(s -> s.connection() == connection && s.identifier().equals(identifier))
                .findFirst();
    }

    List<Subscriber> where(Predicate<Subscriber> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
