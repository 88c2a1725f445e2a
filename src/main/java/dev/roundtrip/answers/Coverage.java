package dev.roundtrip.answers;

import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Judgement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Judges a received answer by what it must cover and what it must avoid. */
public final class Coverage {
    private final String who;
    private final String received;
    private final Phrases phrases;
    private final Consumer<Judgement> report;
    private final Gate gate;

    /**
     * Judges nothing yet.
     *
     * @param who the customer's name
     * @param received what they received, as they read it
     * @param report takes every judgement, held or not
     * @param gate where it ends when it is not as it must be
     */
    public Coverage(String who, String received, Consumer<Judgement> report, Gate gate) {
        this.who = who;
        this.report = report;
        this.gate = gate;
        this.received = received;
        this.phrases = new Phrases(received);
    }

    /**
     * Every fact must be there.
     *
     * @param facts what the fact is about → its words, or several phrasings separated by " // "
     * @throws BrokenPromise naming all that are missing, with what stands there instead
     */
    public void covers(Map<String, String> facts) {
        List<Judgement> judged = facts.entrySet().stream()
                .map(fact -> covered(fact.getKey(), fact.getValue()))
                .toList();
        require(judged, "The answer that %s received does not cover:%s\nIt reads:\n%s");
    }

    /**
     * No phrase may be there.
     *
     * @param banned phrases, or regular expressions between slashes
     * @throws BrokenPromise naming all that are, with where they stand
     */
    public void avoids(List<String> banned) {
        List<Judgement> judged = banned.stream().map(this::avoided).toList();
        require(judged, "The answer that %s received says what it must not:%s\nIt reads:\n%s");
    }

    private Judgement covered(String what, String words) {
        return phrases.found(words)
                .map(where -> new Judgement(true, what, words, true, where))
                .orElseGet(() -> new Judgement(
                        true, what, words, false, phrases.nearest(words).orElse("nothing like it")));
    }

    private Judgement avoided(String phrase) {
        return phrases.found(phrase)
                .map(where -> new Judgement(false, phrase, phrase, false, where))
                .orElseGet(() -> new Judgement(false, phrase, phrase, true, ""));
    }

    private void require(List<Judgement> judged, String sentence) {
        judged.forEach(report);
        String wrong = judged.stream()
                .filter(judgement -> !judgement.held())
                .map(Coverage::told)
                .collect(Collectors.joining());
        if (!wrong.isEmpty()) {
            throw gate.end(new BrokenPromise(
                    sentence.formatted(who, wrong, received),
                    Finding.seen(
                            Hop.RECEIVED,
                            Cause.NOT_AS_PROMISED,
                            "the answer does not say what it should:" + wrong,
                            "Correct the answer or what writes it.")));
        }
    }

    private static String told(Judgement judgement) {
        return judgement.covers()
                ? "\n  - %s: \"%s\"; found instead: %s"
                        .formatted(judgement.what(), judgement.expected(), judgement.found())
                : "\n  - \"%s\", in: %s".formatted(judgement.expected(), judgement.found());
    }
}
