package dev.roundtrip.people;

import dev.roundtrip.answers.Coverage;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Rendering;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.Optional;

/** A customer in a scenario: writes and reads through a channel and through nothing else. */
public final class Customer {
    private final Correspondence correspondence;
    private final Means means;

    Customer(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
    }

    /** Writes a message; an e-mail has a subject. */
    public void writes(Optional<String> subject, String text) {
        try {
            correspondence.write(subject, text);
        } catch (BrokenPromise notTaken) {
            throw means.promises().gate().end(notTaken);
        }
    }

    /** Waits for the agent's last answer and judges it: here, in the same thread, complete and unchanged. */
    public void receivesTheAnswer() {
        Letter answer = correspondence.lastAnswer();
        Instant since = answer.trip().proof(Hop.HANDED_OVER).map(Proof::at).orElseThrow();
        Sighting<Arrival> seen = means.promises()
                .owed(
                        correspondence,
                        answer,
                        Hop.RECEIVED,
                        Expectation.of(
                                        "%s's answer at %s's end".formatted(Cast.AGENT.name(), name()),
                                        correspondence.line().arrivals(),
                                        arrival -> arrival.text().contains(Tags.mark(answer.tag())),
                                        since,
                                        means.budgets().toCustomer().get(correspondence.channel()))
                                .unless(() -> means.givenUp(correspondence.answerId())));
        Arrival arrival = seen.what();
        answer.trip().prove(Hop.RECEIVED, arrival.id(), seen.at(), arrival.place());
        correspondence.received(arrival);
        correspondence.line().portray("What %s saw".formatted(name()));
        requireUnchanged(answer, arrival);
        requireSameThread(arrival);
    }

    /** Looks at everything that reached the customer: no private note may be among it. */
    public void hasSeenNoNote() {
        if (correspondence.notes().isEmpty() || correspondence.lastReceived().isEmpty()) {
            throw new IllegalStateException(
                    "That no note reached %s proves something only after a note and an answer that did: put both before this step."
                            .formatted(name()));
        }
        for (Sighting<Arrival> seen : correspondence.line().arrivals().sightings()) {
            for (Letter note : correspondence.notes()) {
                requireNotTheNote(note, seen);
            }
        }
    }

    /** What the customer received last, to be judged by what it says. */
    public Coverage answer() {
        return correspondence
                .lastReceived()
                .map(arrival ->
                        new Coverage(name(), arrival.text(), means.promises().gate()))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has received nothing yet: put a step before in which they do.".formatted(name())));
    }

    private void requireUnchanged(Letter answer, Arrival arrival) {
        if (!Rendering.same(correspondence.channel(), answer.text(), arrival.text())) {
            throw notAsOwed(
                    Cause.ALTERED,
                    "what was received is not what was written.",
                    "Compare the two: what is cut, replaced or added, and by whom.",
                    "The answer reached %s by %s at %s, but not as %s wrote it.\nWritten:\n%s\nReceived:\n%s"
                            .formatted(
                                    name(),
                                    correspondence.channel().title(),
                                    arrival.place(),
                                    Cast.AGENT.name(),
                                    answer.text(),
                                    arrival.text()));
        }
    }

    private void requireSameThread(Arrival arrival) {
        String thread = correspondence.receipt().thread();
        if (!arrival.threads().contains(thread)) {
            OtherThread other = new OtherThread(correspondence.channel(), arrival, thread);
            throw notAsOwed(
                    Cause.WRONG_THREAD,
                    "the answer does not name the thread that the customer began.",
                    other.remedy(),
                    "The answer reached %s by %s at %s, as %s, but in another thread: it should belong to %s and names %s."
                            .formatted(
                                    name(),
                                    correspondence.channel().title(),
                                    arrival.place(),
                                    other.message(),
                                    thread,
                                    arrival.threads().isEmpty() ? "none" : arrival.threads()));
        }
    }

    private void requireNotTheNote(Letter note, Sighting<Arrival> seen) {
        if (seen.what().text().contains(Tags.mark(note.tag()))) {
            means.chronicle().noteReached(note.text(), name(), seen.at());
            throw notAsOwed(
                    Cause.NOTE_LEAKED,
                    "the desk delivers private notes like public answers on this channel.",
                    "Stop using notes until it is mended.",
                    """
                    %s's private note was received by %s by %s (%s, %s, %s).
                    It had to end on the desk, behind the hop "%s"; it went on to "%s" and "%s".
                    It reads:
                    %s""".formatted(
                                    Cast.AGENT.name(),
                                    name(),
                                    correspondence.channel().title(),
                                    seen.what().place(),
                                    seen.what().id(),
                                    seen.at(),
                                    Hop.ANSWERED.title(),
                                    Hop.HANDED_OVER.title(),
                                    Hop.RECEIVED.title(),
                                    seen.what().text()));
        }
    }

    private AssertionError notAsOwed(Cause cause, String why, String remedy, String sentence) {
        return means.promises()
                .broken(
                        sentence + "\nCause: " + why + "\nDo: " + remedy,
                        Finding.seen(Hop.RECEIVED, cause, why, remedy));
    }

    private String name() {
        return correspondence.customer().name();
    }
}
