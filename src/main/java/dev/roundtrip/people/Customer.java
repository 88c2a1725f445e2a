package dev.roundtrip.people;

import dev.roundtrip.answers.Coverage;
import dev.roundtrip.answers.Judge;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** A customer in a scenario: writes and reads through a channel and through nothing else. */
public final class Customer {
    private final Correspondence correspondence;
    private final Means means;
    private final Reading reading;

    Customer(Correspondence correspondence, Means means) {
        this.correspondence = correspondence;
        this.means = means;
        this.reading = new Reading(correspondence, means);
    }

    /** Writes a message that begins something new; an e-mail has a subject. */
    public void writes(Draft draft) {
        try {
            correspondence.write(draft);
            means.watch(correspondence);
        } catch (BrokenPromise notTaken) {
            throw means.promises().gate().end(notTaken);
        } catch (NotRunHere limit) {
            throw means.promises().gate().notRun(correspondence.channel(), limit.getMessage());
        }
    }

    /** Answers the last mail received, in its thread; what is under way is received first. */
    public void writesBack(String text) {
        underWay().forEach(this::receives);
        Arrival last = correspondence.mustHaveReceived();
        writes(Draft.opening(null, text).answering(last));
    }

    /** Waits for the agent's last answer and judges it: here, in the same thread, complete and unchanged. */
    public void receivesTheAnswer() {
        receives(correspondence.lastAnswer());
    }

    /** The same of an answer with a file. */
    public void receivesTheAnswerWith(Attachment file) {
        receivesTheAnswer();
        reading.hasFile(file);
    }

    /** The same for every answer that has not been received yet. */
    public void receivesEveryAnswer() {
        List<Letter> awaited = underWay();
        if (awaited.size() < 2) {
            throw new IllegalStateException(
                    "Only %d answer to %s is under way, so there are not several to receive: put a step before in which two agents answer."
                            .formatted(awaited.size(), name()));
        }
        awaited.forEach(this::receives);
    }

    private List<Letter> underWay() {
        return correspondence.answers().stream()
                .filter(answer -> answer.trip().proof(Hop.RECEIVED).isEmpty())
                .toList();
    }

    private void receives(Letter answer) {
        Arrival arrival = arrivalOf(
                answer,
                arrived -> arrived.text().contains(answer.mark()),
                means.budgets().toCustomer().get(correspondence.channel()));
        reading.requireUnchanged(answer, arrival);
        reading.requireSameThread(answer, arrival);
    }

    /** What the desk says by itself, word for word: it is made, handed over, and received. */
    void receivesTheAnnouncement(String text) {
        Letter announcement = correspondence.announcement("the desk", text);
        Sighting<DeskMessage> said = means.promises()
                .owed(
                        correspondence,
                        announcement,
                        Hop.HANDED_OVER,
                        Expectation.of(
                                "The desk's own message to %s".formatted(name()),
                                means.told(correspondence),
                                message -> message.kind() == DeskMessage.Kind.TEMPLATE
                                        && message.conversationId() == correspondence.provenConversation()
                                        && message.content().strip().equals(text)
                                        && message.handedOver(),
                                correspondence
                                        .question()
                                        .trip()
                                        .proof(Hop.SEEN_BY_DESK)
                                        .map(Proof::at)
                                        .orElseThrow(),
                                means.budgets().handOver()));
        announcement.trip().prove(Hop.ANSWERED, "message " + said.what().id(), said.at(), "the desk");
        announcement.trip().prove(Hop.HANDED_OVER, said.what().sourceId().orElseThrow(), said.at(), "the desk");
        arrivalOf(
                announcement,
                arrived -> arrived.text().strip().equals(text),
                means.budgets().toCustomer().get(correspondence.channel()));
    }

    private Arrival arrivalOf(Letter letter, Predicate<Arrival> wanted, Budget budget) {
        Instant since = letter.trip().proof(Hop.HANDED_OVER).map(Proof::at).orElseThrow();
        Sighting<Arrival> seen = means.promises()
                .owed(
                        correspondence,
                        letter,
                        Hop.RECEIVED,
                        Expectation.of(
                                        "%s's answer at %s's end".formatted(letter.author(), name()),
                                        correspondence.line().arrivals(),
                                        wanted,
                                        since,
                                        budget)
                                .unless(() -> means.givenUp(correspondence.answerId(letter))));
        Arrival arrival = seen.what();
        letter.trip().prove(Hop.RECEIVED, arrival.id(), seen.at(), arrival.place());
        correspondence.received(arrival);
        return arrival;
    }

    /** Looks at everything that reached the customer: there may be nothing but what the agents answered. */
    public void hasSeenNothingElse() {
        correspondence.mustHaveReceived();
        List<Arrival> foreign = correspondence.line().arrivals().sightings().stream()
                .map(Sighting::what)
                .filter(arrival -> correspondence.answers().stream()
                        .noneMatch(answer -> arrival.text().contains(answer.mark())))
                .toList();
        if (!foreign.isEmpty()) {
            Arrival first = foreign.get(0);
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            Cause.NOT_AS_PROMISED,
                            "the desk sent something of its own.",
                            "Look at the inbox's greeting, out-of-office message, survey and bot, and at automation rules that send messages.",
                            "Besides the answer, %d message(s) reached %s by %s. The first is from %s (%s) and reads:\n%s"
                                    .formatted(
                                            foreign.size(),
                                            name(),
                                            correspondence.channel().title(),
                                            first.from(),
                                            first.id(),
                                            first.text()));
        }
        means.chronicle().fact("Reached " + name(), "nothing but what agents answered", "product");
    }

    /** What the customer received last, to be judged by what it says; a draft that was let through is only graded. */
    public Judge answer() {
        String received = correspondence.mustHaveReceived().text();
        return correspondence
                .grader()
                .<Judge>map(draft -> draft)
                .orElseGet(() -> new Coverage(
                        name(),
                        received,
                        means.chronicle()::judged,
                        means.promises().gate()));
    }

    /** What came with the answer and how it looked. */
    public Reading reading() {
        return reading;
    }

    private String name() {
        return correspondence.customer().name();
    }
}
