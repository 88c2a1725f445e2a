package dev.roundtrip.report;

import dev.roundtrip.trip.Counted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The few scenarios that show whether a desk works at all: a run that left out all of them has not shown it. */
final class Smoke {
    private static final String TAG = "smoke";

    private final List<ScenarioResult> chosen;

    Smoke(Collection<ScenarioResult> scenarios) {
        this.chosen = scenarios.stream()
                .filter(each -> each.texts("tags").anyMatch(TAG::equals))
                .toList();
    }

    /** Whether some were chosen and not one was run. */
    boolean leftOut() {
        return !chosen.isEmpty() && chosen.stream().allMatch(each -> each.verdict() == Verdict.NOT_RUN);
    }

    /** That nothing of smoke was run, and what it lacked; empty when something was, or none was chosen. */
    Optional<String> sentence() {
        return leftOut()
                ? Optional.of("Nothing of smoke was run: %s that %s chosen lacked %s; above stands what to do."
                        .formatted(
                                Counted.of(chosen.size(), "scenario"),
                                chosen.size() == 1 ? "was" : "were",
                                chosen.stream()
                                        .flatMap(each -> each.texts("lacks"))
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                : Optional.empty();
    }
}
