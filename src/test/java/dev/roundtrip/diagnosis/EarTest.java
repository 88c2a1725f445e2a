package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.FeedState;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sightings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarTest {
    private static final Instant SENT = Instant.parse("2026-05-04T10:00:00Z");
    private final Sightings<DeskMessage> told = new Sightings<>();

    @Test
    void others_messages_into_the_same_inbox_since_then_show_that_the_worker_lives_and_are_only_counted() {
        told.add(incoming(1, 7, "before"), SENT.minusSeconds(1));
        told.add(incoming(2, 7, "a secret"), SENT.plusSeconds(1));
        told.add(incoming(2, 7, "a secret"), SENT.plusSeconds(2));
        told.add(incoming(3, 8, "elsewhere"), SENT.plusSeconds(2));
        told.add(fromMaya(), SENT.plusSeconds(2));

        assertThat(traces(Channel.SMS, new FeedState(true, 1, 9, 0), false))
                .containsExactly(
                        new Trace(
                                Sign.WORKER_ALIVE,
                                "the run's own feed",
                                "Since it was sent, the desk took 1 other message into inbox 7, which it does in the background."));
    }

    @Test
    void what_polling_found_only_now_and_the_desk_took_before_says_nothing_of_the_worker() {
        told.add(incoming(1, 7, "of last week", Optional.empty(), SENT.minusSeconds(600_000)), SENT.plusSeconds(2));
        told.add(incoming(2, 7, "just before", Optional.empty(), SENT.minusSeconds(1)), SENT.plusSeconds(2));

        assertThat(traces(Channel.SMS, new FeedState(true, 1, 9, 0), false)).isEmpty();
    }

    @Test
    void a_visitor_s_messages_say_nothing_of_the_worker() {
        told.add(incoming(2, 7, "stored at once"), SENT.plusSeconds(1));

        assertThat(traces(Channel.WEB_CHAT, new FeedState(true, 1, 9, 0), false))
                .isEmpty();
    }

    @Test
    void realtime_is_silent_when_it_never_told_anything_or_not_this() {
        assertThat(traces(Channel.SMS, new FeedState(true, 1, 0, 2), false))
                .containsExactly(new Trace(
                        Sign.REALTIME_SILENT,
                        "the run's own feed",
                        "Realtime, though confirmed, has told no message in all, and of 2 only polling knows."));
        assertThat(traces(Channel.SMS, new FeedState(false, 1, 5, 0), true))
                .containsExactly(
                        new Trace(
                                Sign.REALTIME_SILENT,
                                "the run's own feed",
                                "Realtime, which is not confirmed, has told 5 messages in all, and of 1 only polling knows, this one among them."));
    }

    @Test
    void realtime_that_lost_something_else_is_not_silent() {
        assertThat(traces(Channel.SMS, new FeedState(true, 2, 5, 1), false)).isEmpty();
    }

    private List<Trace> traces(Channel channel, FeedState state, boolean onlyPolled) {
        return new Ear(told, () -> state, id -> onlyPolled)
                .traces(Missed.of(channel, Hop.SEEN_BY_DESK, SENT).as(3, 12).miss());
    }

    private static DeskMessage fromMaya() {
        return incoming(4, 7, "hers, without the mark", Optional.of("maya@mail.example"), SENT);
    }

    private static DeskMessage incoming(long id, long inbox, String content) {
        return incoming(id, inbox, content, Optional.empty(), SENT);
    }

    private static DeskMessage incoming(long id, long inbox, String content, Optional<String> whose, Instant taken) {
        return new DeskMessage(
                id,
                3,
                inbox,
                DeskMessage.Kind.INCOMING,
                false,
                content,
                "sent",
                Optional.empty(),
                Optional.empty(),
                whose,
                Optional.empty(),
                taken,
                false,
                List.of(),
                Optional.empty());
    }
}
