package dev.roundtrip.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContinuityTest {
    private static final Instant BEFORE = Scenario.NOW.minusSeconds(10);

    private final Scenario scenario = new Scenario();
    private final PaperChannel mailbox = new PaperChannel(Channel.EMAIL, BEFORE);
    private final Correspondence chat = on(new PaperChannel(Channel.WEB_CHAT, BEFORE));
    private final Correspondence mail = on(mailbox);
    private final Continuity continuity = new Continuity(chat, mail, scenario.means());

    @Test
    void an_answer_that_no_mail_brings_is_told_with_who_left() {
        answered();
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(continuity::bringsTheAnswer)
                .withMessageContaining(
                        "The mail with Tomas's answer to Maya, who has left the chat, was not seen within 2 s.");
        assertThat(scenario.carriers).containsExactly(Channel.EMAIL);
    }

    @Test
    void a_mail_without_what_was_asked_is_told_with_both_texts() {
        Letter answer = answered();
        mailbox.arrives(answer.text(), "thread-2", BEFORE.plusSeconds(1));
        assertThatExceptionOfType(BrokenPromise.class)
                .isThrownBy(continuity::bringsTheAnswer)
                .withMessageStartingWith("The mail \"Re\" reached Maya, but does not hold this of the chat:\nHello?")
                .withMessageContaining("\nIt reads:\nIt is on its way.")
                .withMessageContaining(
                        "\nCause: the mail does not hold what was asked in the chat as it was written.\nDo: Compare the two");
    }

    private Letter answered() {
        chat.write(Draft.opening(null, "Hello?"));
        Letter answer = chat.answer("Tomas", "It is on its way.");
        answer.trip().prove(Hop.ANSWERED, "message 13", BEFORE, "the desk");
        answer.trip().prove(Hop.HANDED_OVER, "message 13", BEFORE, "the desk");
        return answer;
    }

    private Correspondence on(PaperChannel channel) {
        return new Correspondence(Cast.customer("Maya"), channel, 1, Scenario.TAGS, scenario);
    }
}
