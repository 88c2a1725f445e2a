package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Sightings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final Scenario scenario = new Scenario();
    private final PaperChannel paper = new PaperChannel(Channel.SMS, Scenario.NOW.minusSeconds(60));
    private final Correspondence correspondence =
            new Correspondence(Cast.customer("Derek"), paper, 5, new Tags("k7m2x"), scenario);
    private final Sightings<DeskMessage> told = new Sightings<>();
    private final Once once = new Once(correspondence, scenario.means(told));

    @BeforeEach
    void write() {
        correspondence.write(Draft.opening(null, "Where is it?"));
    }

    @Test
    void a_message_that_changes_its_state_is_still_one() {
        held(11, "sent");
        held(11, "read");
        held(12, "sent", "Something else");
        assertThatCode(once::judge).doesNotThrowAnyException();
    }

    @Test
    void a_question_that_the_desk_holds_twice_is_told_with_both_numbers() {
        held(11, "sent");
        held(12, "sent");
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(once::judge)
                .withMessageStartingWith(
                        "Derek wrote one message by SMS, and the desk holds it 2 times, as messages [11, 12].\n")
                .satisfies(promise -> assertThat(promise.finding().cause()).isEqualTo(Cause.TWICE));
    }

    @Test
    void an_answer_that_came_twice_is_told() {
        Letter answer = correspondence.answer("Tomas", "It is on its way.");
        paper.arrives(answer.text(), PaperChannel.THREAD, Scenario.NOW);
        assertThatCode(once::judge).doesNotThrowAnyException();
        paper.arrives(answer.text(), PaperChannel.THREAD, Scenario.NOW.plusSeconds(1));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(once::judge)
                .withMessageStartingWith(
                        "Tomas wrote one answer, and it reached Derek 2 times by SMS: [id-9, id-9].\n");
    }

    private void held(long id, String status) {
        held(id, status, correspondence.question().text());
    }

    private void held(long id, String status, String text) {
        told.add(
                new DeskMessage(
                        id,
                        7,
                        5,
                        DeskMessage.Kind.INCOMING,
                        false,
                        text,
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("+1555"),
                        Optional.empty(),
                        Instant.EPOCH,
                        false,
                        List.of(),
                        Optional.empty()),
                Scenario.NOW);
    }
}
