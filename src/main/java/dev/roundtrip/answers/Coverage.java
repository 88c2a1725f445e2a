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
public final class Coverage implements Judge {
    private final String who;
    private final String received;
    private final Checks checks;
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
        this.checks = new Checks(received);
    }

    /**
     * {@inheritDoc}
     *
     * @throws BrokenPromise naming all that are missing, with what stands there instead
     */
    @Override
    public void covers(Map<String, String> facts) {
        require(checks.covers(facts), "The answer that %s received does not cover:%s\nIt reads:\n%s");
    }

    /**
     * {@inheritDoc}
     *
     * @throws BrokenPromise naming all that are, with where they stand
     */
    @Override
    public void avoids(List<String> banned) {
        require(checks.avoids(banned), "The answer that %s received says what it must not:%s\nIt reads:\n%s");
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
