package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final List<String> left = new CopyOnWriteArrayList<>();

    @Test
    void an_event_that_is_told_as_soon_as_somebody_listens_comes_behind_their_confirmation() throws Exception {
        Subscribers subscribers = new Subscribers();
        Connection connection = new Connection(() -> true, left::add, () -> {});
        AtomicReference<CompletableFuture<Void>> teller = new AtomicReference<>();

        connection.sendAfter(
                () -> {
                    subscribers.add(new Subscriber(connection, "room", 1, null, null));
                    teller.set(CompletableFuture.runAsync(() -> subscribers
                            .where(any -> true)
                            .forEach(subscriber -> subscriber.connection().send("event"))));
                },
                "confirmed");

        teller.get().get(5, TimeUnit.SECONDS);
        assertThat(left).containsExactly("confirmed", "event");
    }

    @Test
    void a_closed_socket_is_sent_nothing() {
        new Connection(() -> false, left::add, () -> {}).send("ping");
        assertThat(left).isEmpty();
    }
}
