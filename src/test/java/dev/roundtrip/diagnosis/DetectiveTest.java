package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DetectiveTest {
    private final Witness desk = miss -> List.of(new Trace(Sign.NOT_HELD, "the desk", "Nothing."));

    @Test
    void all_sides_are_asked_and_judged_together() {
        Finding finding = new Detective(desk)
                .of(Missed.of(Channel.SMS, Hop.SEEN_BY_DESK)
                        .seenBy(miss -> List.of(new Trace(Sign.WEBHOOK_ELSEWHERE, "Twilio", "Elsewhere.")))
                        .miss());

        assertThat(finding.cause()).isEqualTo(Cause.WEBHOOK_ELSEWHERE);
        assertThat(finding.certain()).isTrue();
        assertThat(finding.traces()).extracting(Trace::who).containsExactly("Twilio", "the desk");
    }

    @Test
    void one_who_fails_is_told_and_hides_nobody() {
        Finding finding = new Detective(desk)
                .of(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK)
                        .seenBy(miss -> {
                            throw new AssertionError("broken");
                        })
                        .miss());

        assertThat(finding.traces()).extracting(Trace::sign).containsExactly(Sign.UNASKED, Sign.NOT_HELD);
        assertThat(finding.traces().get(0).sentence()).isEqualTo("The customer's side could not be asked: broken");
    }

    @Test
    void one_who_stays_silent_is_waited_for_no_longer_than_the_patience() {
        CountDownLatch never = new CountDownLatch(1);
        Finding finding = new Detective(desk, Duration.ofSeconds(2))
                .of(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK)
                        .seenBy(miss -> untilStopped(never))
                        .miss());

        assertThat(finding.traces().get(0).sentence()).isEqualTo("The customer's side gave no answer within 2000 ms.");
        assertThat(finding.cause()).isEqualTo(Cause.MAIL_NOT_FORWARDED);
    }

    @Test
    void what_a_side_has_said_before_it_fell_silent_is_kept() {
        CountDownLatch never = new CountDownLatch(1);
        Finding finding = new Detective(new HalfSilent(never), Duration.ofSeconds(2))
                .of(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK).miss());

        assertThat(finding.traces()).extracting(Trace::sign).containsExactly(Sign.NOT_HELD, Sign.UNASKED);
        assertThat(finding.traces().get(1).sentence())
                .isEqualTo("The desk gave no answer within 2000 ms to all that it was asked.");
        assertThat(finding.cause()).isEqualTo(Cause.MAIL_NOT_FORWARDED);
    }

    @Test
    void a_run_that_is_stopped_asks_nobody_and_stays_stopped() {
        Thread.currentThread().interrupt();
        Finding finding =
                new Detective(desk).of(Missed.of(Channel.SMS, Hop.RECEIVED).miss());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(finding.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(finding.traces())
                .extracting(Trace::sentence)
                .containsExactly("The run was stopped before anybody could be asked.");
    }

    /** Says one thing, and nothing more until it is stopped. */
    private record HalfSilent(CountDownLatch never) implements Witness {
        @Override
        public List<Trace> traces(Miss miss) {
            return List.of();
        }

        @Override
        public void tell(Miss miss, Consumer<Trace> told) {
            told.accept(new Trace(Sign.NOT_HELD, "the desk", "Nothing."));
            untilStopped(never);
        }
    }

    private static List<Trace> untilStopped(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
