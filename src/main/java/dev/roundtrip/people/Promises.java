package dev.roundtrip.people;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Trip;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.LateArrivals;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Waiting;
import java.time.Instant;
import java.util.function.Function;

/** Where every expectation of a scenario is waited for and judged: it is kept, kept late, or ends in the gate with a finding. */
final class Promises {
    private final Waiting waiting;
    private final LateArrivals late;
    private final Diagnosis diagnosis;
    private final Gate gate;
    private final Chronicle chronicle;

    Promises(Waiting waiting, LateArrivals late, Diagnosis diagnosis, Gate gate, Chronicle chronicle) {
        this.waiting = waiting;
        this.late = late;
        this.diagnosis = diagnosis;
        this.gate = gate;
        this.chronicle = chronicle;
    }

    /**
     * Waits for what the product owes next on this letter's way.
     *
     * @throws BrokenPromise with the last proven hop, the first missing one, the cause, the remedy and what each side said
     */
    <T> Sighting<T> owed(Correspondence with, Letter letter, Hop hop, Expectation<T> asked) {
        Expectation<T> expected = waiting.fair(asked);
        chronicle.allow(letter.trip(), hop, expected.budget());
        Outcome<T> outcome = waiting.await(expected);
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting();
        }
        Outcome.Missed<T> missed = (Outcome.Missed<T>) outcome;
        Trip trip = letter.trip();
        if (missed.setUpBroken()) {
            throw new ChannelTrouble("Whether %s's message to %s by %s was %s can't be told. %s"
                    .formatted(trip.from(), trip.to(), trip.channel().title(), hop.title(), missed.reason()));
        }
        Instant deadline = expected.since().plus(expected.budget().hard());
        Finding finding = missed.late().isPresent()
                ? tooLate(trip, hop, missed.reason())
                : diagnosis.of(with.missed(letter, hop, missed.reason(), deadline));
        late.expect(expected, chronicle::late);
        throw broken(new FailureText(trip, missed.reason(), finding).text(), finding);
    }

    /** Waits for something that is no hop of a message; {@code remedy} tells what to do when it does not come, as sentences. */
    <T> Sighting<T> owed(Expectation<T> expected, Hop hop, String remedy) {
        return owed(expected, remedy, reason -> Finding.seen(hop, Cause.NOT_AS_PROMISED, reason, remedy));
    }

    /** Waits for what the desk owes in the background once it holds this letter; a desk that does nothing there is told. */
    <T> Sighting<T> effect(Correspondence with, Letter letter, Expectation<T> expected, Hop hop, String remedy) {
        Instant deadline = expected.since().plus(expected.budget().hard());
        return owed(expected, remedy, reason -> {
            Finding found = diagnosis.of(with.missed(letter, hop, reason, deadline));
            return found.cause() == Cause.WORKER_STOPPED || found.cause() == Cause.DESK_SICK
                    ? found
                    : Finding.seen(hop, Cause.NOT_AS_PROMISED, reason, remedy);
        });
    }

    private <T> Sighting<T> owed(Expectation<T> asked, String remedy, Function<String, Finding> finding) {
        Expectation<T> expected = waiting.fair(asked);
        Outcome<T> outcome = waiting.await(expected);
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting();
        }
        Outcome.Missed<T> missed = (Outcome.Missed<T>) outcome;
        if (missed.setUpBroken()) {
            throw new ChannelTrouble("It can't be told. " + missed.reason());
        }
        late.expect(expected, chronicle::late);
        Finding found = finding.apply(missed.reason());
        String likely = found.cause() == Cause.NOT_AS_PROMISED ? "" : "\nLikely: " + found.why();
        throw broken(missed.reason() + likely + "\nDo: " + remedy, found);
    }

    /** Something was seen that is not as it was promised: ends in the gate. */
    BrokenPromise broken(String sentence, Finding finding) {
        return gate.end(new BrokenPromise(sentence, finding));
    }

    /** Something arrived or is held that is not what was owed: ends in the gate with cause and remedy. */
    BrokenPromise notAsOwed(Hop hop, Cause cause, String why, String remedy, String sentence) {
        return broken(sentence + "\nCause: " + why + "\nDo: " + remedy, Finding.seen(hop, cause, why, remedy));
    }

    Gate gate() {
        return gate;
    }

    private static Finding tooLate(Trip trip, Hop hop, String reason) {
        return Finding.seen(
                hop,
                Cause.TOO_LATE,
                reason,
                "Find out what is slow between \"%s\" and \"%s\", or give it a wider budget."
                        .formatted(
                                trip.lastProven()
                                        .map(proof -> proof.hop().title())
                                        .orElse("the beginning"),
                                hop.title()));
    }
}
