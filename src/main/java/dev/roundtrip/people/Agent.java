package dev.roundtrip.people;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The agent in a scenario: acts only through the desk's API. */
public final class Agent {
    private static final Set<DeskTrouble.Cause> OWN_TROUBLE =
            EnumSet.of(DeskTrouble.Cause.DEAD_SERVER, DeskTrouble.Cause.UNACCEPTABLE, DeskTrouble.Cause.MISSING_RECORD);

    private final Correspondence correspondence;
    private final Means means;

    Agent(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Answers the customer publicly and waits until the desk has handed the answer over for delivery. */
    public void answers(String text) {
        Letter answer = correspondence.answer(text);
        DeskMessage posted =
                taken(answer, () -> means.desk().answer(correspondence.provenConversation(), answer.text()));
        Instant answered = means.clock().instant();
        answer.trip().prove(Hop.ANSWERED, "message " + posted.id(), answered, "the desk's API");
        correspondence.answeredAs(posted.id());
        Sighting<DeskMessage> handedOver = means.promises()
                .owed(
                        correspondence,
                        answer,
                        Hop.HANDED_OVER,
                        Expectation.of(
                                        "The hand-over of %s's answer".formatted(Cast.AGENT.name()),
                                        means.told(correspondence),
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
            String sentence = "The desk was given a private note and made a public message of it, number %d."
                    .formatted(posted.id());
            throw means.promises()
                    .broken(
                            sentence,
                            Finding.seen(
                                    Hop.ANSWERED, Cause.NOTE_LEAKED, sentence, "Stop using notes until it is mended."));
        }
    }

    /** A desk that answers with trouble of its own owes the agent something; a wrong token is the set-up's trouble. */
    private DeskMessage taken(Letter answer, Supplier<DeskMessage> post) {
        try {
            return post.get();
        } catch (DeskTrouble trouble) {
            if (!OWN_TROUBLE.contains(trouble.why())) {
                throw trouble;
            }
            Finding finding = Finding.seen(
                    Hop.ANSWERED,
                    Cause.DESK_REFUSES,
                    "the desk did not take the agent's answer.",
                    "Look at the desk's web process, database and queue; run ./roundtrip doctor.");
            throw means.promises()
                    .broken(new FailureText(answer.trip(), trouble.getMessage(), finding).text(), finding);
        }
    }

    /** Mail and texts get the provider's id; a chat message is handed over when the desk tells it on by realtime. */
    private boolean handedOver(DeskMessage message) {
        return correspondence.channel() == Channel.WEB_CHAT
                ? !message.failed() && !means.feed().onlyPolled(message.id())
                : message.handedOver();
    }
}
