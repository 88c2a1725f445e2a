package dev.roundtrip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Ledger;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldTest {
    private static final Instant DEADLINE = Instant.parse("2026-05-04T10:00:05Z");
    private static final String WRITTEN = "Hi Tomas,\nwhere is my order RT-10442?\nIt was due on Monday.";
    private static final String MARKED = WRITTEN + "\n(ref k7m2x-4)";

    @Test
    void what_came_after_the_deadline_is_late() {
        assertThat(traces(held(MARKED, 7)))
                .containsExactly(new Trace(
                        Sign.LATE,
                        "the desk",
                        "It is there as message 1, since 2026-05-04T10:00:07Z, 2.0 s after it was given up."));
    }

    @Test
    void what_was_there_in_time_was_told_to_nobody() {
        assertThat(traces(held(MARKED, 3))).extracting(Trace::sign).containsExactly(Sign.UNTOLD);
    }

    @Test
    void what_has_no_time_is_there_by_now() {
        assertThat(traces(new Held("bubble 9", MARKED, Optional.empty())))
                .containsExactly(new Trace(Sign.LATE, "the desk", "It is there by now, as bubble 9."));
    }

    @Test
    void two_of_it_are_twice_and_not_late() {
        assertThat(traces(held(MARKED, 7), held(MARKED, 8)))
                .containsExactly(new Trace(Sign.TWICE, "the desk", "It is there 2 times: message 1, message 1."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Tomas,",
                "hi tomas,   where is my",
                "Hi Tomas, where is my order RT-10442? ???? ??? ??? ??????. and what else happened since",
                "FWD\n\nwhere is my order RT-10442? It was due on Monday.",
                WRITTEN
            })
    void what_lost_the_mark_and_kept_the_words_is_altered_and_never_quoted(String held) {
        assertThat(traces(held(held, 3))).singleElement().satisfies(trace -> {
            assertThat(trace.sign()).isEqualTo(Sign.ALTERED);
            assertThat(trace.sentence())
                    .isEqualTo(
                            "There is message 1 with similar words and without the mark (ref k7m2x-4): %d characters of %d."
                                    .formatted(held.length(), MARKED.length()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hi",
                "Hi Derek, thanks for writing.",
                "My order is late",
                WRITTEN + "\n(ref k7m2x-5)",
                WRITTEN + "\n(ref k7m2x-44)"
            })
    void what_is_another_message_is_nothing(String held) {
        assertThat(traces(held(held, 3))).isEmpty();
    }

    private static List<Trace> traces(Held... held) {
        Miss miss = new Miss(
                new Ledger().open(Direction.TO_DESK, Channel.EMAIL, "Maya", "Tomas", MARKED),
                Hop.SEEN_BY_DESK,
                "",
                "(ref k7m2x-4)",
                "maya@mail.example",
                7,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                DEADLINE,
                List.of());
        return Held.traces("the desk", miss, Stream.of(held).toList());
    }

    private static Held held(String text, int second) {
        return new Held("message 1", text, Optional.of(Instant.parse("2026-05-04T10:00:0" + second + "Z")));
    }
}
