package dev.roundtrip.people;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;

/** The agent in a scenario: acts only through the desk's API. */
public final class Agent {
    private final Correspondence correspondence;
    private final Means means;

    Agent(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Answers the customer publicly and waits until the desk has handed the answer over for delivery. */
    public void answers(String text) {
        Letter answer = correspondence.answer(text);
        DeskMessage posted = means.desk().answer(correspondence.provenConversation(), answer.text());
        Instant answered = means.clock().instant();
        answer.trip().prove(Hop.ANSWERED, "message " + posted.id(), answered, "the desk's API");
        correspondence.answeredAs(posted.id());
        Sighting<DeskMessage> handedOver = means.promises()
                .owed(
                        answer.trip(),
                        Hop.HANDED_OVER,
                        Expectation.of(
                                        "The hand-over of %s's answer".formatted(Cast.AGENT.name()),
                                        means.feed(),
                                        message -> message.id() == posted.id() && handedOver(message),
                                        answered,
                                        means.budgets().handOver())
                                .unless(() -> means.givenUp(posted.id())));
        answer.trip()
                .prove(
                        Hop.HANDED_OVER,
                        handedOver.what().sourceId().orElse("message " + posted.id()),
                        handedOver.at(),
                        correspondence.channel() == Channel.WEB_CHAT ? "the desk's realtime feed" : "the desk");
    }

    /** Leaves a private note beside the conversation. */
    public void notes(String text) {
        Letter note = correspondence.note(text);
        DeskMessage posted = means.desk().note(correspondence.provenConversation(), note.text());
        means.chronicle().note(Cast.AGENT.name(), note.text(), means.clock().instant());
        if (!posted.isPrivate()) {
            throw new BrokenPromise("The desk was given a private note and made a public message of it, number %d."
                    .formatted(posted.id()));
        }
    }

    /** Mail and texts get the provider's id; a chat message is handed over when the desk tells it on by realtime. */
    private boolean handedOver(DeskMessage message) {
        return correspondence.channel() == Channel.WEB_CHAT
                ? !message.failed() && !means.feed().onlyPolled(message.id())
                : message.handedOver();
    }
}
