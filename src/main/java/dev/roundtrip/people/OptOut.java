package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.sms.OptOutWords;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Waiting;
import java.util.List;
import java.util.Optional;

/**
 * A customer who wants no more texts, until they say otherwise. Whatever happens meanwhile, they are opted in again at the
 * end: a number that stays opted out is answered by nobody in any later scenario.
 */
public final class OptOut implements AutoCloseable {
    private static final String START = "START";
    /** Twilio's code for a text to somebody who has opted out. */
    private static final String REFUSED = "21610";

    private final Troupe troupe;
    private final Means means;
    private final Waiting waiting;
    private Correspondence correspondence;
    private Optional<Letter> inVain = Optional.empty();
    private boolean out;

    OptOut(Troupe troupe, Means means, Waiting waiting) {
        this.troupe = troupe;
        this.means = means;
        this.waiting = waiting;
    }

    /** The customer, who has texted before, sends that word alone. The carrier has acted on it when the desk is told of it. */
    public void wants(String name, String word) {
        correspondence = troupe.writer(name, Channel.SMS);
        new DeskSide(correspondence, means).holdsTheMessageOnce();
        boolean before = out;
        out = true;
        heard(word, () -> out = before);
        means.chronicle().fact("Texts", "unwanted, said by " + word, "customer");
    }

    /** The same customer sends that word alone, and may be written to again. */
    public void ends(String name, String word) {
        mustBeOf(name);
        heard(word, () -> {});
        out = !OptOutWords.optsIn(word);
        means.chronicle().fact("Texts", "wanted again, said by " + word, "customer");
    }

    private void mustBeOf(String name) {
        if (correspondence == null || !correspondence.customer().name().equals(name)) {
            throw new IllegalStateException(
                    "%s has not opted out of texts: put a step before in which they do.".formatted(name));
        }
    }

    private void heard(String word, Runnable unsent) {
        Letter bare = sent(word, unsent);
        means.watch(correspondence);
        Sighting<DeskMessage> seen = means.promises().owed(correspondence, bare, Hop.SEEN_BY_DESK, onTheDesk(word));
        bare.trip().prove(Hop.SEEN_BY_DESK, "message " + seen.what().id(), seen.at(), "the desk");
    }

    private Letter sent(String word, Runnable unsent) {
        try {
            return correspondence.writeBare(word);
        } catch (NotRunHere limit) {
            unsent.run();
            throw means.promises().gate().notRun(Channel.SMS, limit.getMessage());
        }
    }

    private Expectation<DeskMessage> onTheDesk(String word) {
        return Expectation.of(
                        "%s's %s on the desk".formatted(name(), word),
                        means.told(correspondence),
                        message -> message.kind() == DeskMessage.Kind.INCOMING
                                && message.inboxId() == correspondence.place().inboxId()
                                && message.contactSourceId()
                                        .filter(correspondence.place().identity()::equals)
                                        .isPresent()
                                && message.content().strip().equals(word),
                        correspondence.receipt().accepted(),
                        means.budgets().toDesk().get(Channel.SMS))
                .unless(() -> correspondence.line().lost(correspondence.receipt()));
    }

    /** The agent answers although the customer wants no texts, and the desk says that nothing went out. */
    public void answeredInVain(String name, String text) {
        mustBeOf(name);
        Agent agent = new Agent(Cast.AGENT, means.desk(), correspondence, means);
        Letter answer = agent.write(text);
        inVain = Optional.of(answer);
        Agent.Posted posted = agent.post(answer, List.of());
        correspondence.answeredAs(answer, posted.id());
        means.promises()
                .owed(
                        Expectation.of(
                                        "On the desk, that %s's answer could not be sent to %s, who wants no texts,"
                                                .formatted(agent.name(), name()),
                                        means.told(correspondence),
                                        message -> message.id() == posted.id()
                                                && message.failed()
                                                && message.externalError()
                                                        .filter(error -> error.contains(REFUSED))
                                                        .isPresent(),
                                        posted.at(),
                                        posted.budget())
                                .hopelessWhen(message -> message.id() == posted.id() && message.handedOver()
                                        ? Optional.of(
                                                "The desk sent %s's answer to %s, who wants no texts, and the carrier took it as %s."
                                                        .formatted(
                                                                agent.name(),
                                                                name(),
                                                                message.sourceId()
                                                                        .orElseThrow()))
                                        : Optional.empty()),
                        Hop.HANDED_OVER,
                        "Do: look at the opt-out settings of the desk's number and messaging service at Twilio.");
        means.chronicle().fact("Answer to " + name(), "not sent: the carrier refuses it (" + REFUSED + ")", "product");
    }

    /** That answer has not reached the customer; proved by a later one that has. */
    void wasKept() {
        inVain.ifPresent(answer -> correspondence.line().arrivals().sightings().stream()
                .map(Sighting::what)
                .filter(arrival -> arrival.text().contains(answer.mark()))
                .findFirst()
                .ifPresent(arrival -> {
                    throw reached(arrival);
                }));
    }

    private AssertionError reached(Arrival arrival) {
        String why = "a customer who wants no texts was texted.";
        String remedy = "Look at the opt-out settings of the desk's number and messaging service at Twilio.";
        String sentence = "%s had opted out of texts, and an answer reached them as %s all the same."
                .formatted(name(), arrival.id());
        return means.promises()
                .broken(
                        sentence + "\nCause: " + why + "\nDo: " + remedy,
                        Finding.seen(Hop.RECEIVED, Cause.NOT_AS_PROMISED, why, remedy));
    }

    private String name() {
        return correspondence.customer().name();
    }

    @Override
    public void close() {
        if (!out) {
            return;
        }
        correspondence.writeBare(START);
        out = false;
        if (!(waiting.await(onTheDesk(START)) instanceof Outcome.Seen)) {
            means.chronicle()
                    .remark("%s's %s at the end was not seen on the desk: %s may still be opted out of its texts."
                            .formatted(name(), START, correspondence.place().identity()));
        }
    }
}
