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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks whose services fail, or that do nothing in the background; what they answer is canned. */
class SickDeskTest {
    // Stands still: how busy this machine is has no part in what is asked.
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:10Z"), ZoneOffset.UTC);
    private final CannedDesk desk = new CannedDesk(clock);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_desk_that_says_its_queue_fails() {
        desk.says("failing", "ok");
        desk.holdsTheAnswer();

        assertThat(traces())
                .contains(new Trace(
                        Sign.DESK_SICK, "the desk", "It says itself that it does not reach its queue (Redis)."));
    }

    @Test
    void a_database_that_is_said_to_fail_is_believed_only_when_a_read_fails_as_well() {
        desk.says("ok", "failing");
        desk.answers(
                "GET /api/v1/profile",
                "{\"id\":1,\"name\":\"Tomas\",\"email\":\"t@desk.test\",\"pubsub_token\":\"p\",\"accounts\":[]}");
        desk.holdsTheAnswer();
        assertThat(traces()).extracting(Trace::sign).doesNotContain(Sign.DESK_SICK);

        desk.answers("GET /api/v1/profile", CannedDesk.FAILED);
        assertThat(traces()).extracting(Trace::sign).contains(Sign.DESK_SICK);
    }

    @Test
    void a_desk_that_writes_no_activity_line_does_nothing_in_the_background() {
        desk.says("ok", "ok");
        desk.holdsTheAnswer();

        List<Trace> traces = traces(Duration.ofSeconds(3));

        assertThat(traces).extracting(Trace::sign).containsExactly(Sign.WAITING, Sign.WORKER_SILENT);
        assertThat(traces.get(1).sentence())
                .matches(
                        "\\d+ ms after a change of priority no activity line about it stood in conversation 3: nothing is done in the background, or very late\\.");
    }

    @Test
    void a_priority_that_can_not_be_set_back_is_told() {
        desk.says("ok", "ok");
        desk.holdsTheAnswer();
        desk.writesAnActivityLineAfter(2);
        desk.answersOnce(CannedDesk.PRIORITY, "{}", CannedDesk.FAILED);

        assertThat(traces(Duration.ofSeconds(8)))
                .extracting(Trace::sentence)
                .last()
                .asString()
                .startsWith("The priority of conversation 3 could not be set back to none. POST ");
    }

    @Test
    void where_too_little_time_is_left_the_worker_is_not_called_silent() {
        desk.says("ok", "ok");
        desk.holdsTheAnswer();

        assertThat(traces(Duration.ofMillis(900)))
                .extracting(Trace::sentence)
                .last()
                .isEqualTo("There was no time left in which its worker could be tried.");
        assertThat(desk.asked()).doesNotContain(CannedDesk.PRIORITY);
    }

    @Test
    void a_desk_that_does_not_tell_whose_the_message_is_accuses_nobody() {
        desk.says("ok", "ok");
        desk.holdsTheInbox();
        desk.answers(CannedDesk.CONVERSATIONS + "?q", desk.conversations());
        desk.holdsIn(3, "Where is my order?\\n" + Missed.MARK);
        desk.answersOnce(CannedDesk.CONVERSATIONS, CannedDesk.NONE);

        assertThat(witness(Duration.ofSeconds(5))
                        .traces(Missed.of(Channel.EMAIL, Hop.SEEN_BY_DESK).miss()))
                .containsExactly(new Trace(
                        Sign.UNASKED,
                        "the desk",
                        "It holds it as message 12 of conversation 3 and does not tell whose that is."));
    }

    @Test
    void a_desk_that_fails_throughout_is_told_as_unasked() {
        assertThat(traces()).isNotEmpty().extracting(Trace::sign).containsOnly(Sign.UNASKED);
    }

    @Test
    void a_desk_that_is_not_there_is_asked_once() {
        desk.stop();
        assertThat(traces()).extracting(Trace::sign).containsExactly(Sign.UNASKED);
    }

    private List<Trace> traces() {
        return traces(Duration.ofMillis(1500));
    }

    private List<Trace> traces(Duration limit) {
        return witness(limit)
                .traces(Missed.of(Channel.EMAIL, Hop.HANDED_OVER).as(3, 12).miss());
    }

    private DeskWitness witness(Duration limit) {
        Ear deaf = new Ear(new Sightings<>(), () -> new FeedState(true, 1, 1, 0), any -> false);
        return new DeskWitness(desk.client, deaf, clock, limit);
    }
}
