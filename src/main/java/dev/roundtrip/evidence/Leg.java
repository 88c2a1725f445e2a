package dev.roundtrip.evidence;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Overrun;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sentence;
import dev.roundtrip.trip.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trip as the transcript shows it: with its subject, its budgets and what they say of each hop. */
record Leg(
        Trip trip,
        Optional<String> subject,
        Optional<Boolean> threaded,
        List<Attachment> files,
        boolean sameFiles,
        Optional<Channel> carriedBy,
        Map<Hop, Budget> budgets,
        boolean failed) {

    boolean toDesk() {
        return trip.direction() == Direction.TO_DESK;
    }

    boolean complete() {
        return trip.firstMissing().isEmpty();
    }

    Optional<Instant> begun() {
        return trip.proofs().stream().map(Proof::at).findFirst();
    }

    Optional<Instant> ended() {
        return trip.proof(last()).map(Proof::at);
    }

    Optional<Duration> took() {
        return begun().flatMap(from -> ended().map(to -> Duration.between(from, to)));
    }

    Optional<Step> brokenStep() {
        return steps().stream().filter(Step::brokenHere).findFirst();
    }

    boolean slow() {
        return steps().stream().anyMatch(step -> step.mark() == Mark.SLOW);
    }

    /** Which hops were slow and by how much, one sentence each. */
    List<String> slowness() {
        return steps().stream()
                .filter(step -> step.mark() == Mark.SLOW)
                .map(this::slowness)
                .toList();
    }

    private String slowness(Step step) {
        Overrun over = Overrun.of(
                step.took().orElseThrow(), step.budget().orElseThrow().soft());
        return "%s’s %s to %s by %s took %s to be %s, %s over the soft limit of %s."
                .formatted(
                        Sentence.of(trip.from()),
                        toDesk() ? "message" : "answer",
                        trip.to(),
                        carriedBy.orElse(trip.channel()).title(),
                        over.took(),
                        step.title(),
                        over.excess(),
                        over.limit());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Optional<Proof> before = Optional.empty();
        for (Hop hop : trip.direction().hops()) {
            Optional<Proof> proof = trip.proof(hop);
            Optional<Duration> took = before.flatMap(from -> proof.map(to -> between(from, to)));
            Optional<Budget> budget = Optional.ofNullable(budgets.get(hop));
            Mark mark = proof.isPresent() ? inTime(took, budget) : missing(hop);
            steps.add(new Step(hop, proof, took, budget, mark));
            before = proof.isPresent() ? proof : before;
        }
        return steps;
    }

    /**
     * Each hop has the time at which its own source told of it, and the news of one can overtake that of the hop before:
     * realtime tells of a message while its sender still waits for the answer. Then it took no time.
     */
    private static Duration between(Proof from, Proof to) {
        Duration told = Duration.between(from.at(), to.at());
        return told.isNegative() ? Duration.ZERO : told;
    }

    private static Mark inTime(Optional<Duration> took, Optional<Budget> budget) {
        if (took.isEmpty() || budget.isEmpty()) {
            return Mark.PROVEN;
        }
        if (took.get().compareTo(budget.get().hard()) > 0) {
            return Mark.TOO_LATE;
        }
        return took.get().compareTo(budget.get().soft()) > 0 ? Mark.SLOW : Mark.IN_TIME;
    }

    /** A hop that was waited for has a budget; without one nobody looked, and its absence says nothing. */
    private Mark missing(Hop hop) {
        boolean first = trip.firstMissing().filter(hop::equals).isPresent();
        boolean waitedFor = budgets.containsKey(hop) || trip.proofs().isEmpty();
        if (failed && first && waitedFor) {
            return Mark.BROKEN_HERE;
        }
        boolean afterBreak =
                failed && trip.firstMissing().filter(budgets::containsKey).isPresent();
        return afterBreak || failed && trip.proofs().isEmpty() ? Mark.NOT_REACHED : Mark.NOT_CHECKED;
    }

    private Hop last() {
        List<Hop> hops = trip.direction().hops();
        return hops.get(hops.size() - 1);
    }
}
