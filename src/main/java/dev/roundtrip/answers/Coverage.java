package dev.roundtrip.answers;

import dev.roundtrip.trip.BrokenPromise;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges a received answer by what it must cover and what it must avoid. */
public final class Coverage {
    private final String who;
    private final String received;
    private final Phrases phrases;

    /**
     * @param who the customer's name
     * @param received what they received, as they read it
     */
    public Coverage(String who, String received) {
        this.who = who;
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
            throw new BrokenPromise(
                    "The answer that %s received does not cover:%s\nIt reads:\n%s".formatted(who, missing, received));
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
            throw new BrokenPromise("The answer that %s received says what it must not:%s\nIt reads:\n%s"
                    .formatted(who, present, received));
        }
    }
}
