package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.evidence.RepeatedPolls.Told;
import dev.roundtrip.trip.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedPollsTest {
    @Test
    void a_question_that_has_the_same_answer_again_is_only_counted() {
        List<Told> told = RepeatedPolls.of(List.of(
                exchange(1, "GET …/conversations/1 → 200 in 4 ms", "none"),
                exchange(2, "GET …/labels → 200 in 2 ms", "[]"),
                exchange(3, "GET …/conversations/1 → 200 in 9 ms", "none"),
                exchange(4, "GET …/conversations/1 → 200 in 5 ms", "none"),
                exchange(5, "GET …/conversations/1 → 200 in 5 ms", "one"),
                exchange(6, "GET …/conversations/1 → 200 in 5 ms", "none")));

        assertThat(told).extracting(Told::more).containsExactly(2, 0, 0, 0);
        assertThat(told.get(0).last()).isEqualTo(Stories.at(4));
    }

    @Test
    void what_changes_something_and_another_outcome_are_always_told() {
        assertThat(RepeatedPolls.of(List.of(
                        exchange(1, "POST …/messages → 200 in 4 ms", "x"),
                        exchange(2, "POST …/messages → 200 in 4 ms", "x"),
                        exchange(3, "GET …/messages → 200 in 4 ms", "x"),
                        exchange(4, "GET …/messages → 502 in 4 ms", "x"))))
                .hasSize(4);
    }

    private static Exchange exchange(int second, String title, String body) {
        return new Exchange(
                Stories.at(second),
                Exchange.Kind.DESK_HTTP,
                title,
                "text/plain",
                body.getBytes(StandardCharsets.UTF_8));
    }
}
