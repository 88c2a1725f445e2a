package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a run amounts to, in the words of the closing lines. */
public final class Summary {
    private final JsonNode run;
    private final List<ScenarioResult> scenarios;
    private final List<String> troubles;

    private Summary(JsonNode run, Collection<ScenarioResult> scenarios, List<String> troubles) {
        this.run = run;
        this.troubles = List.copyOf(troubles);
        this.scenarios = scenarios.stream()
                .sorted(Comparator.comparing(ScenarioResult::verdict)
                        .thenComparing(ScenarioResult::feature)
                        .thenComparing(ScenarioResult::name))
                .toList();
    }

    /** That of no run. */
    static Summary ofNothing() {
        return new Summary(MissingNode.getInstance(), List.of(), List.of());
    }

    /**
     * Reads Allure's result files; of several attempts at one scenario the last counts. A file that can't be read is among
     * the {@link #troubles()}, and keeps nothing of the others from being told.
     *
     * @throws ReportTrouble when the folder is missing or can't be read
     */
    public static Summary of(Path results) {
        if (!Files.isDirectory(results)) {
            throw new ReportTrouble(
                    "There are no results: the folder %s does not exist. Run `mvn verify` first.".formatted(results));
        }
        Map<String, ScenarioResult> last = new LinkedHashMap<>();
        ResultFiles files = new ResultFiles(results);
        for (Path file : files.results()) {
            JsonNode result = files.read(file);
            if (ScenarioResult.isScenario(result)) {
                ScenarioResult attempt = ScenarioResult.from(result, files.evidence(file));
                last.merge(attempt.id(), attempt, ScenarioResult::orLater);
            }
        }
        return new Summary(files.read(results.resolve(Part.RUN)), last.values(), files.troubles());
    }

    /** What could not be read of the results, a sentence each: of those scenarios nothing is known. */
    public List<String> troubles() {
        return troubles;
    }

    /** Whether at least one scenario was run, whatever came of it. */
    public boolean executedSomething() {
        return scenarios.stream().anyMatch(each -> each.verdict() != Verdict.NOT_RUN);
    }

    /** Whether it was played to its end, with all its parts, and all of it is there to be read. */
    boolean isWhole() {
        return executedSomething()
                && run.has("finishedAt")
                && missingParts().isEmpty()
                && cutOff().isEmpty()
                && troubles.isEmpty();
    }

    /** That it did not come to its end, or left less than it set out to play, as a sentence; empty otherwise. */
    Optional<String> cutOff() {
        if (run.has("failure")) {
            return Optional.empty();
        }
        long planned = run.path("planned").asLong(scenarios.size());
        long lacking = planned - scenarios.size();
        if (stopped()) {
            return Optional.of("The run was cut off"
                    + (lacking > 0 ? ": of %d scenarios %d left nothing".formatted(planned, lacking) : "")
                    + ". Look at the end of the build's output for what stopped it: a signal, a time limit, memory.");
        }
        return lacking > 0
                ? Optional.of("Of %d scenarios that were to be played %d left nothing: their results were lost."
                        .formatted(planned, lacking))
                : Optional.empty();
    }

    /** Whether it, or a part of it that began, has begun and not finished. */
    private boolean stopped() {
        Stream<JsonNode> begun = run.has("parts")
                ? StreamSupport.stream(run.path("parts").spliterator(), false).filter(part -> !part.has("failure"))
                : Stream.of(run);
        return begun.anyMatch(one -> one.has("startedAt") && !one.has("finishedAt"));
    }

    /** Why nothing was executed, as sentences; empty when something was. */
    public Optional<String> whyNothing() {
        String failure = run.path("failure").asText("");
        if (executedSomething()) {
            return Optional.empty();
        } else if (!failure.isEmpty()) {
            return Optional.of("The run ended before its first scenario: " + failure);
        }
        return Optional.of(
                scenarios.isEmpty()
                        ? "The run left nothing of any scenario, and no reason: look at the first error of the build."
                        : "Every scenario that was chosen was left out: with each stands what it lacks.");
    }

    /** "held 33 of 35 (2 slow), 5 not run here, 1 broken, 1 known defect": in brackets what is to be known of those that held. */
    public String headline() {
        if (!executedSomething()) {
            return "nothing was executed"
                    + (scenarios.isEmpty() ? "" : ", %d not run here".formatted(count(Verdict.NOT_RUN)))
                    + onPurpose();
        }
        List<String> besides = new ArrayList<>();
        if (count(Verdict.DEGRADED) > 0) {
            besides.add(Verdict.DEGRADED.counted(count(Verdict.DEGRADED)));
        }
        if (drafts().filter(grades -> !grades.below().isEmpty()).isPresent()) {
            besides.add("drafts below target");
        }
        if (retried() > 0) {
            besides.add(retried() + " after retries");
        }
        return "held %d of %d%s, %d not run here%s%s%s"
                .formatted(
                        count(Verdict.HELD) + count(Verdict.DEGRADED),
                        executed(),
                        besides.isEmpty() ? "" : " (" + String.join(", ", besides) + ")",
                        count(Verdict.NOT_RUN),
                        notHeld(),
                        new Smoke(scenarios).leftOut() ? ", nothing of smoke" : "",
                        onPurpose());
    }

    /** What of those that were run was not held, of each kind how many. */
    private String notHeld() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> !verdict.kept() && verdict != Verdict.NOT_RUN && count(verdict) > 0)
                .map(verdict -> ", " + verdict.counted(count(verdict)))
                .collect(Collectors.joining());
    }

    /** What was broken on purpose is told first, or the verdicts would be taken for the product's. */
    private String onPurpose() {
        List<String> faults = new ArrayList<>();
        run.path("faults").forEach(fault -> faults.add(fault.asText()));
        return faults.isEmpty() ? "" : ", broken on purpose: " + String.join(", ", faults);
    }

    /** That nothing of smoke was run, although some of it was chosen; empty otherwise, or when nothing at all was run. */
    public Optional<String> smokeLeftOut() {
        return executedSomething() ? new Smoke(scenarios).sentence() : Optional.empty();
    }

    /** Every scenario, worst first, with what went wrong; what several have in common once, above them. */
    public List<String> lines() {
        return new ClosingLines(scenarios).lines();
    }

    /** How often what came of the scenarios, areas by channels. */
    public List<String> matrix() {
        return new Matrix(scenarios).lines();
    }

    /** What drafts were graded, in one line; empty when none was. */
    public Optional<String> graded() {
        return drafts().map(DraftGrades::line);
    }

    Optional<DraftGrades> drafts() {
        return DraftGrades.of(scenarios);
    }

    /** Whether a promise or a set-up was broken. */
    boolean broke() {
        return scenarios.stream().anyMatch(each -> each.verdict().red());
    }

    /** Whether something broke on machines whose builds are over: then nobody but the report makes this one red. */
    public boolean brokeElsewhere() {
        return run.has("parts") && broke();
    }

    /** What became of parts of the run that left no scenario, a sentence each. */
    List<String> missingParts() {
        return StreamSupport.stream(run.path("parts").spliterator(), false)
                .filter(part -> part.has("failure"))
                .map(part -> "%s is missing: %s"
                        .formatted(
                                part.path("part").asText().equals(Part.UNKNOWN)
                                        ? "A part"
                                        : "Part " + part.path("part").asText(),
                                part.path("failure").asText()))
                .toList();
    }

    /** The run as it described itself; a missing node when it left nothing. */
    JsonNode run() {
        return run;
    }

    List<ScenarioResult> scenarios() {
        return scenarios;
    }

    /** How many were played more than once: green after red is not the same as green. */
    private long retried() {
        return scenarios.stream().filter(each -> each.attempts() > 1).count();
    }

    private long executed() {
        return scenarios.size() - count(Verdict.NOT_RUN);
    }

    long count(Verdict verdict) {
        return scenarios.stream().filter(each -> each.verdict() == verdict).count();
    }
}
