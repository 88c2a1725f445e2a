package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {
    private static final Instant HANDED_OVER = Scenario.NOW.minusSeconds(10);
    private static final Instant IN_TIME = HANDED_OVER.plusSeconds(1);

    private final Scenario scenario = new Scenario();
    private final PaperChannel paper = new PaperChannel(Channel.EMAIL, HANDED_OVER.minusSeconds(60));
    private final Correspondence correspondence =
            new Correspondence(Cast.customer("Maya"), paper, 5, new Tags("k7m2x"), scenario);
    private final Customer maya = new Customer(correspondence, scenario.means());
    private final Discretion discretion = new Discretion("Maya", List.of(correspondence), scenario.means());

    @Test
    void what_she_writes_carries_a_tag_in_subject_and_text() {
        maya.writes(Draft.opening("Where is it?", "Hello!"));
        assertThat(paper.sent).singleElement().satisfies(draft -> {
            assertThat(draft.subject()).contains("Where is it? [k7m2x-1]");
            assertThat(draft.text()).isEqualTo("Hello!\n(ref k7m2x-1)");
            assertThat(draft.replyTo()).isEmpty();
        });
        assertThat(scenario.subjects).containsExactly("Where is it? [k7m2x-1]");
        assertThat(correspondence.question().trip().proofs())
                .extracting(Proof::hop)
                .containsExactly(Hop.SENT, Hop.ACCEPTED);
    }

    @Test
    void what_she_sends_with_it_is_put_down_beside_the_message() {
        maya.writes(Draft.opening("Look", "Hello!")
                .withFiles(List.of(new Attachment("zipper.jpg", "image/jpeg", new byte[1])))
                .withPictures(List.of(new Attachment("pole.png", "image/png", new byte[1]))));

        assertThat(scenario.files).containsExactly("Maya: zipper.jpg", "Maya: pole.png");
    }

    @Test
    void what_a_limit_of_the_run_keeps_her_from_sending_ends_in_the_gate_as_not_run() {
        paper.refusesToSend(new NotRunHere("the run has cost enough"));

        assertThatIllegalStateException()
                .isThrownBy(() -> maya.writes(Draft.opening(null, "Hello!")))
                .withMessage("Not run here: e-mail, the run has cost enough.");
    }

    @Test
    void an_answer_as_written_in_the_same_thread_is_received_and_replied_to() {
        Letter answer = answered("It is on its way.");
        paper.arrives(answer.text(), PaperChannel.THREAD, IN_TIME);
        maya.receivesTheAnswer();
        assertThat(answer.trip().proof(Hop.RECEIVED))
                .contains(new Proof(Hop.RECEIVED, "id-9", IN_TIME, "Maya's mailbox"));
        assertThat(scenario.threads).containsExactly(true);
        maya.writesBack("Thanks.");
        assertThat(paper.sent.get(1).replyTo()).isPresent();
    }

    @Test
    void an_altered_answer_is_told_with_both_texts() {
        Letter answer = answered("It is on its way.");
        paper.arrives("It is\n(ref k7m2x-2)", PaperChannel.THREAD, IN_TIME);
        assertThat(answer.tag()).isEqualTo("k7m2x-2");
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(maya::receivesTheAnswer)
                .withMessage("""
                        The answer reached Maya by e-mail at Maya's mailbox, but not as Tomas wrote it.
                        Written:
                        It is on its way.
                        (ref k7m2x-2)
                        Received:
                        It is
                        (ref k7m2x-2)
                        Cause: what was received is not what was written.
                        Do: Compare the two: what is cut, replaced or added, and by whom.""");
    }

    @Test
    void an_answer_in_another_thread_is_told_by_its_id_with_both_threads() {
        paper.arrives(answered("It is on its way.").text(), "thread-2", IN_TIME);
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(maya::receivesTheAnswer)
                .withMessage(
                        "The answer reached Maya by e-mail at Maya's mailbox, as mail <id-9>, but in another thread:"
                                + " it should belong to thread-1 and names [thread-2].\n"
                                + "Cause: the answer does not name the thread that the customer began.\n"
                                + "Do: Look at In-Reply-To and References of mail <id-9>: one of them must name the customer's <thread-1>.");
        assertThat(scenario.threads).containsExactly(false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    SMS      | Look text id-9 up in Twilio: it must come from owed, to which the customer wrote, so compare the number of the inbox and its messaging service.
                    WEB_CHAT | Look whose conversation bubble id-9 belongs to on the desk: it must be that of visitor owed, unless the page lost its visitor meanwhile.
                    """)
    void each_channel_says_where_to_look_for_another_thread(Channel channel, String remedy) {
        Arrival answer = new Arrival("id-9", "Hi.", "desk", "", Set.of(), "somewhere");
        assertThat(new OtherThread(channel, answer, "owed").remedy()).isEqualTo(remedy);
    }

    @Test
    void an_answer_that_never_came_is_told_with_the_last_proven_hop() {
        answered("It is on its way.");
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(maya::receivesTheAnswer)
                .withMessageStartingWith("Tomas's message to Maya by e-mail was not received by the customer."
                        + " Tomas's answer at Maya's end was not seen within 2 s.\n"
                        + "Last proven hop: accepted for delivery, message 7 at 09:59:50.000 UTC (the desk).\n");
    }

    @Test
    void a_private_note_that_reached_her_is_told_with_what_it_reads() {
        assertThatIllegalStateException()
                .isThrownBy(discretion::isKept)
                .withMessage("That no note reached Maya proves something only after a note and an answer that did:"
                        + " put both before this step.");
        Letter note = correspondence.note("Tomas", "She is a VIP.");
        paper.arrives(answered("Hi.").text(), PaperChannel.THREAD, IN_TIME);
        maya.receivesTheAnswer();
        assertThatCode(discretion::isKept).doesNotThrowAnyException();
        paper.arrives(note.text(), PaperChannel.THREAD, IN_TIME);
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(discretion::isKept)
                .withMessage("""
                        Tomas's private note was received by Maya by e-mail (Maya's mailbox, id-9, 2026-05-04T09:59:51Z).
                        It had to end on the desk, behind the hop "answered by the agent"; it went on to "accepted for delivery" and "received by the customer".
                        It reads:
                        She is a VIP.
                        (ref k7m2x-1)
                        Cause: the desk delivers private notes like public answers on this channel.
                        Do: Stop using notes until it is mended.""");
    }

    @Test
    void what_nobody_wrote_can_not_be_judged() {
        assertThatIllegalStateException()
                .isThrownBy(maya::receivesTheAnswer)
                .withMessage("Nobody has answered Maya yet: put a step before in which somebody does.");
        assertThatIllegalStateException()
                .isThrownBy(maya::answer)
                .withMessage("Maya has received nothing yet: put a step before in which they do.");
        assertThatIllegalStateException()
                .isThrownBy(correspondence::question)
                .withMessage("Maya has not written yet: put a step before in which they do.");
        assertThatIllegalStateException()
                .isThrownBy(correspondence::provenConversation)
                .withMessage("Maya's conversation on the desk is not known yet:"
                        + " put a step before in which the desk holds it.");
    }

    private Letter answered(String text) {
        correspondence.write(Draft.opening(null, "Hello!"));
        Letter answer = correspondence.answer("Tomas", text);
        answer.trip().prove(Hop.ANSWERED, "message 7", HANDED_OVER, "the desk's API");
        answer.trip().prove(Hop.HANDED_OVER, "message 7", HANDED_OVER, "the desk");
        return answer;
    }
}
