package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the last run said of each scenario, for whoever asks afterwards. */
public final class LastRun {
    private final List<ScenarioResult> scenarios;
    private final JsonNode run;
    private final String none;

    /** The run that is summed up. */
    public LastRun(Summary summary) {
        this.scenarios = summary.scenarios();
        this.run = summary.run();
        this.none = run.isMissingNode()
                ? "No run yet: there are no results. `mvn verify` plays every scenario."
                : summary.whyNothing().orElse("");
    }

    /**
     * The one whose results are in this folder, which need not be there.
     *
     * @throws ReportTrouble when a result can't be read
     */
    public static LastRun in(Path results) {
        return new LastRun(Files.isDirectory(results) ? Summary.of(results) : Summary.ofNothing());
    }

    /** "Run k7m2x, begun at …, against …", or why there is none. */
    public String sentence() {
        if (scenarios.isEmpty()) {
            return none;
        }
        return "Run %s, begun at %s, target %s, desk %s%s."
                .formatted(
                        told("id"),
                        told("startedAt").replaceFirst("\\.\\d+Z$", "Z"),
                        told("target"),
                        told("deskVersion"),
                        run.path("simulated").asBoolean() ? ", simulated: it says nothing about a desk of yours" : "");
    }

    /** Whether it left anything of any scenario. */
    public boolean hasResults() {
        return !scenarios.isEmpty();
    }

    /**
     * What it said of a scenario; empty when it did not choose it.
     *
     * @param id that no other scenario has
     */
    public Optional<Result> of(String id) {
        return scenarios.stream()
                .filter(each -> each.evidence().path("id").asText().equals(id))
                .map(each -> new Result(each.verdict().title(), each.sentence()))
                .findFirst();
    }

    private String told(String field) {
        return run.path(field).asText("unknown");
    }

    /**
     * What came of a scenario.
     *
     * @param verdict as the closing lines say it: "Held"
     * @param sentence the first one of what went wrong; empty when nothing did
     */
    public record Result(String verdict, String sentence) {}
}
