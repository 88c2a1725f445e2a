package dev.roundtrip.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What the run amounts to, with the settings for which it is red whatever was held. */
    public String headline() {
        List<Demand> unmet = demands();
        return summary.headline()
                + (summary.cutOff().isPresent() ? ", cut off" : "")
                + (summary.troubles().isEmpty()
                        ? ""
                        : ", %d %s unreadable"
                                .formatted(
                                        summary.troubles().size(),
                                        summary.troubles().size() == 1 ? "result" : "results"))
                + (summary.missingParts().isEmpty()
                        ? ""
                        : ", %d of its parts missing"
                                .formatted(summary.missingParts().size()))
                + (unmet.isEmpty()
                        ? ""
                        : unmet.stream()
                                .map(Demand::setting)
                                .distinct()
                                .collect(Collectors.joining(" and ", ", red by ", "")));
    }

    /** Why the run is red for it, one sentence each; empty when all demands are met. */
    public List<String> sentences() {
        return Stream.of(
                        summary.cutOff().stream(),
                        summary.troubles().stream(),
                        summary.missingParts().stream(),
                        demands().stream().map(unmet -> red() + unmet.setting() + ", and " + unmet.seen()))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private List<Demand> demands() {
        List<Demand> unmet = new ArrayList<>();
        long slow = summary.count(Verdict.DEGRADED);
        if (degradedFails && slow > 0) {
            unmet.add(new Demand(
                    "roundtrip.fail-on=degraded",
                    "%d %s held, but slow; above stands which hop was slow, and by how much."
                            .formatted(slow, slow == 1 ? "scenario was" : "scenarios were")));
        }
        List<String> below = summary.drafts().map(DraftGrades::below).orElse(List.of());
        if (degradedFails && !below.isEmpty()) {
            unmet.add(new Demand(
                    "roundtrip.fail-on=degraded",
                    "drafts are graded below what they should reach: %s.".formatted(String.join(", ", below))));
        }
        long leftOut = required.contains(ALL)
                ? summary.count(Verdict.NOT_RUN)
                : summary.scenarios().stream()
                        .filter(each -> each.leftOut(required))
                        .count();
        if (leftOut > 0) {
            unmet.add(new Demand(
                    "roundtrip.require="
                            + String.join(",", required.stream().sorted().toList()),
                    "%d %s not run; above stands what each lacks."
                            .formatted(
                                    leftOut,
                                    leftOut == 1
                                            ? "scenario that it asks for was"
                                            : "scenarios that it asks for were")));
        }
        return unmet;
    }

    private String red() {
        return summary.broke() ? "Red for another reason as well: " : "Red although nothing broke: ";
    }

    private record Demand(String setting, String seen) {}
}
