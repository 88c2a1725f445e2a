package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NumbersTest {
    private static final String ONE = "+15550000001";
    private static final String TWO = "+15550000002";

    private final Map<String, String> elsewhere = new ConcurrentHashMap<>();
    private final NumberLease lease = new NumberLease() {
        @Override
        public Optional<String> take(String number) {
            return Optional.ofNullable(elsewhere.get(number));
        }

        @Override
        public void close() {
            elsewhere.clear();
        }
    };

    @Test
    void a_number_that_another_run_has_is_passed_over() {
        elsewhere.put(ONE, "run k7m2x, until 12:00:00Z at least");

        assertThat(numbers(Duration.ofMillis(20)).lend("Derek")).isEqualTo(TWO);
    }

    @Test
    void numbers_that_other_runs_keep_leave_the_scenario_out_and_say_who_has_them() {
        elsewhere.put(ONE, "run k7m2x, until 12:00:00Z at least");
        Numbers numbers = numbers(Duration.ofMillis(20));
        numbers.lend("Derek");

        assertThatThrownBy(() -> numbers.lend("Nia"))
                .isInstanceOf(NotRunHere.class)
                .hasMessage(
                        "no number came free for Nia within 0 s: number +15550000001 is held by run k7m2x, until 12:00:00Z at least. Run again later, or give this run numbers of its own in roundtrip.sms.customer.numbers");
    }

    @Test
    void numbers_that_are_all_with_our_own_customers_are_the_set_ups_trouble() {
        Numbers numbers = numbers(Duration.ofMillis(20));
        numbers.lend("Derek");
        numbers.lend("Nia");

        assertThatThrownBy(() -> numbers.lend("Kim"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith("No number came free for Kim within 0 s: all 2 are with other customers.");
    }

    @Test
    @Timeout(20)
    void one_number_is_enough_for_two_who_wait_for_each_other() {
        Numbers numbers = new Numbers(List.of(ONE), Duration.ofSeconds(20), lease);
        String first = numbers.lend("Derek");
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread nia = new Thread(() -> second.complete(numbers.lend("Nia")));
        nia.start();
        assertWaits(nia);
        assertThat(second).isNotDone();

        numbers.giveBack(first);

        assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(ONE);
    }

    @Test
    @Timeout(20)
    void a_desk_that_is_slow_to_answer_keeps_nobody_from_giving_back_or_from_a_number_that_is_ours()
            throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Numbers numbers = new Numbers(List.of(ONE, TWO), Duration.ofSeconds(20), new NumberLease() {
            @Override
            public Optional<String> take(String number) {
                if (number.equals(TWO)) {
                    asked.countDown();
                    uninterrupted(answered);
                }
                return Optional.empty();
            }

            @Override
            public void close() {}
        });
        assertThat(numbers.lend("Derek")).isEqualTo(ONE);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> numbers.lend("Nia"));
        asked.await();

        numbers.giveBack(ONE);
        assertThat(numbers.lend("Kim")).isEqualTo(ONE);

        assertThat(slow).isNotDone();
        answered.countDown();
        assertThat(slow).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(TWO);
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** That it has asked and waits, not that it has not begun. */
    private static void assertWaits(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
    }

    private Numbers numbers(Duration limit) {
        return new Numbers(List.of(ONE, TWO), limit, lease);
    }
}
