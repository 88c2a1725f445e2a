package dev.roundtrip.people;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** An agent in a scenario: acts only through the desk's API, with a token of their own. */
public final class Agent {
    private static final Set<DeskTrouble.Cause> OWN_TROUBLE =
            EnumSet.of(DeskTrouble.Cause.DEAD_SERVER, DeskTrouble.Cause.UNACCEPTABLE, DeskTrouble.Cause.MISSING_RECORD);

    /** An answer that the desk has taken. */
    record Posted(Letter letter, long id, Instant at, Budget budget) {}

    private final Persona who;
    private final DeskClient desk;
    private final Correspondence correspondence;
    private final Means means;

    Agent(Persona who, DeskClient desk, Correspondence correspondence, Means means) {
        this.who = who;
        this.desk = desk;
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Answers the customer publicly and waits until the desk has handed the answer over for delivery. */
    public void answers(String text) {
        answers(text, List.of());
    }

    /** The same with files, which the product holds back for some seconds. */
    public void answers(String text, List<Attachment> files) {
        awaitHandOver(post(write(text), files));
    }

    Letter write(String text) {
        return correspondence.answer(who.name(), text);
    }

    /** Only asks the desk, so that several agents can do it at the same time. */
    Posted post(Letter answer, List<Attachment> files) {
        means.chronicle().files(answer.trip(), files);
        DeskMessage posted =
                taken(answer, () -> desk.answer(correspondence.provenConversation(), answer.text(), files));
        Instant answered = means.clock().instant();
        answer.trip().prove(Hop.ANSWERED, "message " + posted.id(), answered, "the desk's API");
        return new Posted(
                answer,
                posted.id(),
                answered,
                files.isEmpty() ? means.budgets().handOver() : means.budgets().handOverWithFile());
    }

    void awaitHandOver(Posted posted) {
        correspondence.answeredAs(posted.letter(), posted.id());
        Sighting<DeskMessage> handedOver = means.promises()
                .owed(
                        correspondence,
                        posted.letter(),
                        Hop.HANDED_OVER,
                        Expectation.of(
                                        "The hand-over of %s's answer".formatted(who.name()),
                                        means.told(correspondence),
                                        message -> message.id() == posted.id() && handedOver(message),
                                        posted.at(),
                                        posted.budget())
                                .unless(() -> means.givenUp(OptionalLong.of(posted.id()))));
        posted.letter()
                .trip()
                .prove(
                        Hop.HANDED_OVER,
                        handedOver.what().sourceId().orElse("message " + posted.id()),
                        handedOver.at(),
                        correspondence.channel() == Channel.WEB_CHAT
                                        && means.feed().pushed(posted.id())
                                ? "the desk's realtime feed"
                                : "the desk");
    }

    String name() {
        return who.name();
    }

    /** Leaves a private note beside the conversation. */
    public void notes(String text) {
        leave(text);
    }

    Letter leave(String text) {
        Letter note = correspondence.note(who.name(), text);
        DeskMessage posted = taken(note, () -> desk.note(correspondence.provenConversation(), note.text()));
        means.chronicle().note(who.name(), note.text(), means.clock().instant());
        if (!posted.isPrivate()) {
            String sentence = "The desk was given a private note and made a public message of it, number %d."
                    .formatted(posted.id());
            throw means.promises()
                    .broken(
                            sentence,
                            Finding.seen(
                                    Hop.ANSWERED, Cause.NOTE_LEAKED, sentence, "Stop using notes until it is mended."));
        }
        return note;
    }

    /** Ends the conversation; what the customer writes after that opens it again. */
    public void resolves() {
        desk.resolve(correspondence.provenConversation());
        means.chronicle().fact("Status", "resolved", "agent");
    }

    /** A desk that answers with trouble of its own owes the agent something; a wrong token is the set-up's trouble. */
    private DeskMessage taken(Letter letter, Supplier<DeskMessage> post) {
        try {
            return post.get();
        } catch (DeskTrouble trouble) {
            if (!OWN_TROUBLE.contains(trouble.why())) {
                throw trouble;
            }
            throw refused(letter, trouble);
        }
    }

    private AssertionError refused(Letter letter, DeskTrouble trouble) {
        String why = "the desk did not take what the agent wrote.";
        String remedy = "Look at the desk's web process, database and queue; run ./roundtrip doctor.";
        if (letter.isNote()) {
            return means.promises().notAsOwed(Hop.ANSWERED, Cause.DESK_REFUSES, why, remedy, trouble.getMessage());
        }
        Finding finding = Finding.seen(Hop.ANSWERED, Cause.DESK_REFUSES, why, remedy);
        return means.promises().broken(new FailureText(letter.trip(), trouble.getMessage(), finding).text(), finding);
    }

    /** Mail and texts get the provider's id; a chat message is handed over when the desk tells it on by realtime. */
    private boolean handedOver(DeskMessage message) {
        return correspondence.channel() == Channel.WEB_CHAT
                ? !message.failed() && !means.feed().onlyPolled(message.id())
                : message.handedOver();
    }
}
