package dev.roundtrip.people;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Trip;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Waiting;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The gate through which every expectation of a scenario goes: it is kept, kept late, or broken with a sentence. */
final class Promises {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Waiting waiting;
    private final Diagnosis diagnosis;
    private final Chronicle chronicle;

    Promises(Waiting waiting, Diagnosis diagnosis, Chronicle chronicle) {
        this.waiting = waiting;
        this.diagnosis = diagnosis;
        this.chronicle = chronicle;
    }

    /**
     * Waits for what the product owes next on this trip.
     *
     * @throws BrokenPromise with the last proven hop, the first missing one, the likely cause and the remedy
     */
    <T> Sighting<T> owed(Trip trip, Hop hop, Expectation<T> expected) {
        chronicle.allow(trip, hop, expected.budget());
        Outcome<T> outcome = waiting.await(expected);
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting();
        }
        Outcome.Missed<T> missed = (Outcome.Missed<T>) outcome;
        if (missed.setUpBroken()) {
            throw new ChannelTrouble("Whether %s's message to %s by %s was %s can't be told. %s"
                    .formatted(trip.from(), trip.to(), trip.channel().title(), hop.title(), missed.reason()));
        }
        throw broken(trip, hop, missed.reason());
    }

    /** Waits for something that is no hop of a message. */
    <T> Sighting<T> owed(Expectation<T> expected) {
        Outcome<T> outcome = waiting.await(expected);
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting();
        }
        Outcome.Missed<T> missed = (Outcome.Missed<T>) outcome;
        if (missed.setUpBroken()) {
            throw new ChannelTrouble("It can't be told. " + missed.reason());
        }
        throw new BrokenPromise(missed.reason());
    }

    /** A broken promise at this hop, told with all that is known. */
    private BrokenPromise broken(Trip trip, Hop hop, String seen) {
        String proven = trip.lastProven().map(Promises::told).orElse("none");
        return new BrokenPromise("""
                %s's message to %s by %s was not %s. %s
                Last proven hop: %s.
                First missing: %s.
                Likely: %s""".formatted(
                        trip.from(),
                        trip.to(),
                        trip.channel().title(),
                        hop.title(),
                        seen,
                        proven,
                        hop.title(),
                        diagnosis.of(trip, hop)));
    }

    private static String told(Proof proof) {
        return "%s, %s at %s UTC (%s)"
                .formatted(proof.hop().title(), proof.id(), TIME.format(proof.at()), proof.source());
    }
}
