package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.FeedState;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sightings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a desk has said is kept, however slowly it says the rest. */
class SlowDeskTest {
    // Stands still: how busy this machine is has no part in what is asked.
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:10Z"), ZoneOffset.UTC);
    private final CannedDesk desk = new CannedDesk(clock);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_search_that_takes_too_long_hides_neither_what_was_looked_at_nor_the_worker() {
        desk.says("ok", "ok");
        desk.holdsTheInbox();
        desk.writesAnActivityLineAfter(2);
        desk.answers(CannedDesk.CONVERSATIONS + "?q", CannedDesk.HANGS);

        List<Trace> traces = traces(Duration.ofSeconds(8));

        assertThat(traces).extracting(Trace::sign).containsExactly(Sign.UNASKED, Sign.NOT_HELD, Sign.WORKER_ALIVE);
        assertThat(traces.get(0).sentence()).contains("it stayed silent for 2000 ms");
        assertThat(traces.get(1).sentence())
                .isEqualTo(
                        "It holds nothing with (ref k7m2x-4): it is not in the newest conversation of maya@mail.example in inbox 7; it knows no such customer.");
    }

    @Test
    void where_the_customer_s_own_conversations_could_not_be_read_nobody_says_that_it_is_not_held() {
        desk.says("ok", "ok");
        desk.holdsTheInbox();
        desk.answers(CannedDesk.CONVERSATIONS + "/3/messages", CannedDesk.FAILED);
        desk.answers(CannedDesk.CONVERSATIONS + "?q", CannedDesk.NONE);

        assertThat(traces(Duration.ofSeconds(8))).extracting(Trace::sign).containsExactly(Sign.UNASKED);
    }

    @Test
    void when_the_time_is_over_nothing_more_is_asked() {
        assertThat(traces(Duration.ofMillis(-1)))
                .extracting(Trace::sentence)
                .containsExactly("It answers so slowly that not everything could be asked.");
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void what_was_told_before_it_fell_silent_is_handed_on_at_once() {
        desk.says("failing", "ok");
        desk.holdsTheInbox();
        List<Trace> atThatTime = new ArrayList<>();
        List<Trace> told = new ArrayList<>();
        desk.answers("GET " + CannedDesk.ACCOUNT + "/inboxes/7", CannedDesk.HANGS);

        witness(Duration.ofSeconds(5))
                .tell(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK).miss(), trace -> {
                    told.add(trace);
                    if (!desk.asked().contains("GET " + CannedDesk.ACCOUNT + "/inboxes/7")) {
                        atThatTime.add(trace);
                    }
                });

        assertThat(atThatTime).extracting(Trace::sign).containsExactly(Sign.DESK_SICK);
        assertThat(told).extracting(Trace::sign).containsExactly(Sign.DESK_SICK, Sign.UNASKED);
    }

    private List<Trace> traces(Duration limit) {
        return witness(limit).traces(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK).miss());
    }

    private DeskWitness witness(Duration limit) {
        Ear deaf = new Ear(new Sightings<>(), () -> new FeedState(true, 1, 1, 0), any -> false);
        return new DeskWitness(desk.client, deaf, clock, limit);
    }
}
