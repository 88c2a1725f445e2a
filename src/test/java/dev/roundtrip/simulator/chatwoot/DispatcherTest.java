package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.FaultySeam;
import dev.roundtrip.simulator.chatwoot.dispatch.Passage;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    @Test
    void work_under_one_name_is_done_in_the_order_in_which_it_came() throws Exception {
        List<Integer> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.threaded(work -> Passage.free())) {
            IntStream.range(0, 100).forEach(i -> dispatcher.inOrder(Work.MAIL_OUT, "one", () -> done.add(i)));

            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done).isSorted().hasSize(100);
    }

    @Test
    void the_seam_can_lose_and_double_work() throws Exception {
        List<Work> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher =
                Dispatcher.threaded(work -> work == Work.MAIL_OUT ? Passage.lost() : new Passage(2, Duration.ZERO))) {
            dispatcher.run(Work.MAIL_OUT, () -> done.add(Work.MAIL_OUT));
            dispatcher.run(Work.WEBHOOK, () -> done.add(Work.WEBHOOK));

            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done).containsExactly(Work.WEBHOOK, Work.WEBHOOK);
    }

    @Test
    void work_that_is_held_up_is_done_in_its_order_when_the_worker_is_back_and_before_what_comes_then()
            throws Exception {
        Faults faults = Faults.none();
        faults.switchOn(Fault.WORKER_STOPPED);
        List<String> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.threaded(new FaultySeam(faults))) {
            IntStream.range(0, 50).forEach(i -> dispatcher.inOrder(Work.SMS_IN, "one", () -> done.add("" + i)));
            dispatcher.run(Work.HEARTBEAT, () -> done.add("ping"));
            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
            assertThat(done).containsExactly("ping");

            faults.switchOff(Fault.WORKER_STOPPED);
            dispatcher.inOrder(Work.SMS_IN, "one", () -> done.add("then"));
            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done.subList(1, 51))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        assertThat(done).last().isEqualTo("then");
    }

    @Test
    void a_stuck_schedule_holds_what_is_delayed_until_it_moves_again_and_leaves_out_turns_and_nothing_else()
            throws Exception {
        Faults faults = Faults.none();
        faults.switchOn(Fault.DELAYED_JOBS_STUCK);
        List<String> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.threaded(new FaultySeam(faults))) {
            Future<?> polls = dispatcher.every(Duration.ofMillis(1), Work.MAIL_IN, () -> done.add("poll"));
            // One timer for all: when the ping has come, what was due before it has been held up.
            dispatcher.later(Duration.ofMillis(1), Work.MAIL_OUT, () -> done.add("file"));
            dispatcher.run(Work.MAIL_OUT, () -> done.add("plain"));
            dispatcher.later(Duration.ofMillis(20), Work.HEARTBEAT, () -> done.add("ping"));
            await().until(() -> done.contains("ping"));
            polls.cancel(false);
            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
            assertThat(done).containsExactly("plain", "ping");

            faults.switchOff(Fault.DELAYED_JOBS_STUCK);
            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done).containsExactly("plain", "ping", "file");
    }

    @Test
    void a_desk_that_is_closed_does_nothing_any_more_of_what_was_held_up() {
        Faults faults = Faults.none();
        faults.switchOn(Fault.WORKER_STOPPED);
        List<String> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.threaded(new FaultySeam(faults))) {
            dispatcher.run(Work.SMS_IN, () -> done.add("held up"));
        }

        faults.switchOff(Fault.WORKER_STOPPED);

        assertThat(done).isEmpty();
    }

    @Test
    void work_that_fails_does_not_stop_what_comes_after_it() throws Exception {
        List<String> done = new CopyOnWriteArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.threaded(work -> Passage.free())) {
            dispatcher.inOrder(Work.SMS_OUT, "one", () -> {
                throw new IllegalStateException("on purpose");
            });
            dispatcher.inOrder(Work.SMS_OUT, "one", () -> done.add("second"));

            assertThat(dispatcher.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(done).containsExactly("second");
    }
}
