package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A run after the earlier ones of its kind. */
final class Trend {
    /** Says nothing of whether a promise holds. */
    private static final Set<String> LEFT_OUT = Set.of(Verdict.NOT_RUN.label());

    private static final Set<String> KEPT = Set.of(Verdict.HELD.label(), Verdict.DEGRADED.label());

    private final List<PastRun> before;
    private final PastRun now;

    /** @param all runs of any kind, the oldest first; the run itself and younger ones do not count */
    Trend(Collection<PastRun> all, PastRun now) {
        this.now = now;
        this.before = all.stream()
                .filter(run -> run.isOf(now.line().path("kind").asText()))
                .filter(run -> !run.isSameAs(now))
                .filter(run -> run.begun().isBefore(now.begun()))
                .toList();
    }

    /** Without what is told of single scenarios. */
    ArrayNode json() {
        ArrayNode runs = JsonNodeFactory.instance.arrayNode();
        all().forEach(run -> {
            ObjectNode told = run.line().deepCopy();
            told.remove(List.of("schema", "kind", "notHeld", "held"));
            runs.add(told);
        });
        return runs;
    }

    /** How many earlier ones there are. */
    int earlier() {
        return before.size();
    }

    /** Since when a scenario is not held any more; empty for one that is held or was left out. */
    Optional<Since> since(String scenario) {
        return since(run -> State.of(run.verdict(scenario)));
    }

    /** Since when a scenario holds, but slowly; empty for one that does not, or not slowly. */
    Optional<Since> slowSince(String scenario) {
        return since(run -> State.slow(run.verdict(scenario)));
    }

    /** Since when runs are red; empty when this one is not. */
    Optional<Since> redSince() {
        return since(run -> run.isRed() ? State.BAD : State.GOOD);
    }

    /** Goes back as long as it was bad; what says nothing neither ends the row nor counts. */
    private Optional<Since> since(Function<PastRun, State> judge) {
        if (judge.apply(now) != State.BAD) {
            return Optional.empty();
        }
        PastRun first = now;
        int runs = 1;
        for (int i = before.size() - 1; i >= 0; i--) {
            State state = judge.apply(before.get(i));
            if (state == State.GOOD) {
                return Optional.of(new Since(first, runs, true));
            }
            if (state == State.BAD) {
                first = before.get(i);
                runs++;
            }
        }
        return Optional.of(new Since(first, runs, false));
    }

    private enum State {
        GOOD,
        BAD,
        SILENT;

        /** One that broke says nothing of how fast it would have been. */
        static State slow(String verdict) {
            return verdict.equals(Verdict.DEGRADED.label())
                    ? BAD
                    : verdict.equals(Verdict.HELD.label()) ? GOOD : SILENT;
        }

        static State of(String verdict) {
            return KEPT.contains(verdict) ? GOOD : LEFT_OUT.contains(verdict) ? SILENT : BAD;
        }
    }

    private List<PastRun> all() {
        List<PastRun> all = new ArrayList<>(before);
        all.add(now);
        return all;
    }

    /**
     * Since when something is not held.
     *
     * @param first the first run in an unbroken row
     * @param runs how many that are, with the last
     * @param heldBefore whether it is known to have been held before that
     */
    record Since(PastRun first, int runs, boolean heldBefore) {
        Instant begun() {
            return first.begun();
        }

        ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("run", first.id())
                    .put("startedAt", first.startedAt())
                    .put("runs", runs)
                    .put("heldBefore", heldBefore);
        }
    }
}
