package dev.roundtrip.simulator.hands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandsTest {
    @Test
    void what_fails_keeps_nothing_else_from_being_done() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Hands hands = new Hands("test-hands", 1)) {
            hands.now(() -> {
                throw new IllegalStateException("on purpose");
            });
            hands.now(done::countDown);
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void once_closed_they_take_nothing_more_and_trouble_nobody() {
        CountDownLatch done = new CountDownLatch(1);
        Hands hands = new Hands("closed-hands", 1);
        hands.close();

        hands.now(done::countDown);

        assertThat(done.getCount()).isOne();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("closed-hands"));
    }
}
