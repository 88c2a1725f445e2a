package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sentence;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.util.Arrays;
import java.util.List;

/** What was missed, and what all sides say of it: all that a rule may look at. */
record Facts(Miss miss, List<Trace> traces) {
    Channel channel() {
        return miss.trip().channel();
    }

    boolean missing(Hop... hops) {
        return Arrays.asList(hops).contains(miss.missing());
    }

    boolean by(Channel channel) {
        return channel() == channel;
    }

    /** Whether somebody says one of these. */
    boolean says(Sign... signs) {
        return traces.stream().anyMatch(trace -> Arrays.asList(signs).contains(trace.sign()));
    }

    /** The first who says so, with their words. */
    String said(Sign sign) {
        return traces.stream()
                .filter(trace -> trace.sign() == sign)
                .findFirst()
                .map(trace -> Sentence.of(trace.who()) + " says: " + trace.sentence())
                .orElse("");
    }

    /** Nothing was done in the background, and nothing shows the opposite. */
    boolean workerSilent() {
        return says(Sign.WORKER_SILENT) && !says(Sign.WORKER_ALIVE);
    }

    boolean workerAlive() {
        return says(Sign.WORKER_ALIVE) && !says(Sign.WORKER_SILENT);
    }

    /** Who should know says that it was delivered and that it was not, or that it was handed over and given up. */
    boolean contradictory() {
        return says(Sign.DELIVERED) && says(Sign.UNDELIVERED, Sign.BOUNCED)
                || says(Sign.WEBHOOK_ELSEWHERE) && says(Sign.WEBHOOK_RIGHT)
                || says(Sign.WAITING) && says(Sign.GIVEN_UP, Sign.HANDED_OVER);
    }

    /** How far it got, as far as that is proven. */
    String gotAsFarAs() {
        return miss.trip()
                .lastProven()
                .map(proof -> "\"%s\" (%s, %s)".formatted(proof.hop().title(), proof.id(), proof.source()))
                .orElse("nowhere");
    }
}
