package dev.roundtrip.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was demanded of a run beyond its promises and is not so. */
public final class Unmet {
    private static final String ALL = "all";

    private final Summary summary;
    private final boolean degradedFails;
    private final Set<String> required;

    /**
     * @param degradedFails whether a promise that was held slowly makes the run red
     * @param required keys of channels, tags of capabilities or "all": what must not be left out
     */
    public Unmet(Summary summary, boolean degradedFails, Set<String> required) {
        this.summary = summary;
        this.degradedFails = degradedFails;
        this.required = Set.copyOf(required);
    }

    /** Why the run is red for it, one sentence each; empty when all demands are met. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        long slow = summary.count(Verdict.DEGRADED);
        if (degradedFails && slow > 0) {
            sentences.add(red()
                    + "roundtrip.fail-on=degraded, and %d %s held, but slow."
                            .formatted(slow, slow == 1 ? "scenario was" : "scenarios were"));
        }
        long leftOut = required.contains(ALL)
                ? summary.count(Verdict.NOT_RUN)
                : summary.scenarios().stream()
                        .filter(each -> each.leftOut(required))
                        .count();
        if (leftOut > 0) {
            sentences.add(red()
                    + "roundtrip.require=%s, and %d %s not run; above stands what each lacks."
                            .formatted(
                                    String.join(",", required.stream().sorted().toList()),
                                    leftOut,
                                    leftOut == 1
                                            ? "scenario that it asks for was"
                                            : "scenarios that it asks for were"));
        }
        return sentences;
    }

    private String red() {
        return summary.broke() ? "Red for another reason as well: " : "Red although nothing broke: ";
    }
}
