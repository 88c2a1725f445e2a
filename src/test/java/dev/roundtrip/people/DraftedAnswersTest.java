package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskMessage.Kind;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Criterion;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Sightings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftedAnswersTest {
    private static final AnswerSource.Terms TERMS = new AnswerSource.Terms(
            Map.of(Criterion.TONE, 4.5, Criterion.ACCURACY, 4.7, Criterion.POLICY, 4.8), Set.of("Tomas Berger"));

    private final Scenario scenario = new Scenario();
    private final Sightings<DeskMessage> told = new Sightings<>();
    private final PaperChannel paper = new PaperChannel(Channel.EMAIL, Scenario.NOW.minusSeconds(10));
    private final Correspondence with =
            new Correspondence(Cast.customer("Maya"), paper, 5, new Tags("k7m2x"), scenario);
    private final DraftedAnswers answers = new DraftedAnswers(TERMS, scenario.means(told));

    @BeforeEach
    void maya_has_asked() {
        with.write(Draft.opening("Where is it?", "Hello!"));
        with.heldByDesk(message(40, Kind.INCOMING, false, "Hello!", "Maya Lindqvist"), Scenario.NOW.minusSeconds(9));
    }

    @Test
    void no_draft_is_told_with_who_owes_it_and_where_to_look() {
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> answers.answer(null, with, "Hi Maya.", List.of()))
                .withMessage("""
                        A draft of an answer to Maya, as a private note beside conversation 4, was not seen within 2 s.
                        Do: Look on the desk under Settings, Integrations, Webhooks whether the drafter's address is there and is told of message_created, at the drafter's own log, and at the desk's worker. roundtrip.budget.draft gives it more time. With roundtrip.answers=draft every answer begins as a private note of a drafter: it hears of messages by a webhook of the account and writes with an agent's token of its own; a second answer to the same message is not drafted.""")
                .satisfies(broken -> assertThat(broken.finding().missing()).isEqualTo(Hop.ANSWERED));
    }

    @ParameterizedTest
    @CsvSource({
        "39, true, An older note, Bot",
        "41, false, A public answer, Bot",
        "41, true, '', Bot",
        "41, true, A note of ours (ref k7m2x-2), Bot",
        "41, true, A note of the agent, Tomas Berger"
    })
    void what_is_no_draft_of_this_answer_is_not_taken_for_one(
            long id, boolean isPrivate, String content, String author) {
        with.note("Ines", "A note of ours");
        told.add(message(id, Kind.OUTGOING, isPrivate, content, author), Scenario.NOW.minusSeconds(8));

        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(() -> answers.answer(null, with, "Hi Maya.", List.of()))
                .withMessageStartingWith("A draft of an answer to Maya");
    }

    @Test
    void where_nobody_drafted_nothing_is_told_of_drafts() {
        answers.settle();
        answers.tell();

        assertThat(scenario.reviews).isEmpty();
        assertThat(scenario.told).isEmpty();
    }

    @Test
    void the_suites_own_words_are_told_to_be_that_and_why() {
        AnswerSource drafted = AnswerSource.drafted(TERMS);

        new ScriptedAnswers(AnswerSource.scripted().because(), scenario.means()).tell();
        new ScriptedAnswers(drafted.in("Agent").because(), scenario.means()).tell();

        assertThat(drafted.in("Order")).isEqualTo(drafted);
        assertThat(scenario.told)
                .containsExactly(
                        "The wording is the suite's own (roundtrip.answers=scripted): what is proved is that it arrived complete, unchanged and on the right channel.",
                        "The wording is the suite's own (the features of agent and channels are always scripted): what is proved is that it arrived complete, unchanged and on the right channel.");
    }

    private static DeskMessage message(long id, Kind kind, boolean isPrivate, String content, String author) {
        return new DeskMessage(
                id,
                4,
                5,
                kind,
                isPrivate,
                content,
                "sent",
                Optional.empty(),
                Optional.empty(),
                Optional.of("maya@mail.example"),
                Optional.of(author),
                Scenario.NOW,
                false,
                List.of(),
                Optional.empty());
    }
}
