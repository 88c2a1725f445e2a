package dev.roundtrip.simulator.chatwoot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyTest {
    @ParameterizedTest
    @CsvSource({"MAIL_IN,100,133,152", "MAIL_OUT,276,284,320", "SMS_IN,84,122,164", "SMS_OUT,95,151,412"})
    void measured_waits_keep_to_what_was_measured(Work work, int half, int nineTenths, int most) {
        Latency latency = Latency.measured(new Random(7));
        long[] waits = IntStream.range(0, 10_000)
                .mapToLong(any -> latency.of(work).toMillis())
                .sorted()
                .toArray();

        assertThat((double) waits[5_000]).isBetween(half * 0.97, half * 1.03);
        assertThat((double) waits[9_000]).isBetween(nineTenths * 0.9, nineTenths * 1.1);
        assertThat(Arrays.stream(waits).max().orElseThrow()).isLessThanOrEqualTo(most);
        assertThat(waits[0]).isPositive();
    }

    @Test
    void what_was_not_measured_and_a_desk_without_latency_wait_not_at_all() {
        assertThat(Latency.measured(new Random(7)).of(Work.WEBHOOK)).isZero();
        assertThat(Arrays.stream(Work.values()).map(Latency.none()::of)).containsOnly(Duration.ZERO);
    }

    @Test
    void a_shorter_wait_does_not_let_work_overtake_what_came_before_it() throws Exception {
        List<Integer> done = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        Latency falling = work -> Duration.ofMillis(50 - asked.getAndIncrement() * 5L);
        try (Dispatcher dispatcher = Dispatcher.threaded(new SlowSeam(work -> Passage.free(), falling))) {
            IntStream.range(0, 10).forEach(i -> dispatcher.inOrder(Work.SMS_OUT, "one", () -> done.add(i)));

            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
