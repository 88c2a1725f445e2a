package dev.roundtrip.answers;

import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.trip.Hop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges a received answer by what it must cover and what it must avoid. */
public final class Coverage {
    private final String who;
    private final String received;
    private final Phrases phrases;
    private final Gate gate;

    /**
     * @param who the customer's name
     * @param received what they received, as they read it
     * @param gate where it ends when it is not as it must be
     */
    public Coverage(String who, String received, Gate gate) {
        this.who = who;
        this.gate = gate;
        this.received = received;
        this.phrases = new Phrases(received);
    }

    /**
     * Every fact must be there.
     *
     * @param facts what the fact is about → its words, or several phrasings separated by " | "
     * @throws BrokenPromise naming all that are missing
     */
    public void covers(Map<String, String> facts) {
        String missing = facts.entrySet().stream()
                .filter(fact -> phrases.found(fact.getValue()).isEmpty())
                .map(fact -> "\n  - %s: \"%s\"".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            throw judged("The answer that %s received does not cover:%s\nIt reads:\n%s", missing);
        }
    }

    /**
     * No phrase may be there.
     *
     * @throws BrokenPromise naming all that are
     */
    public void avoids(List<String> banned) {
        String present = banned.stream()
                .filter(phrase -> phrases.found(phrase).isPresent())
                .map(phrase -> "\n  - \"" + phrase + "\"")
                .collect(Collectors.joining());
        if (!present.isEmpty()) {
            throw judged("The answer that %s received says what it must not:%s\nIt reads:\n%s", present);
        }
    }

    private BrokenPromise judged(String sentence, String phrases) {
        return gate.end(new BrokenPromise(
                sentence.formatted(who, phrases, received),
                Finding.seen(
                        Hop.RECEIVED,
                        Cause.NOT_AS_PROMISED,
                        "the answer does not say what it should:" + phrases,
                        "Correct the answer or what writes it.")));
    }
}
