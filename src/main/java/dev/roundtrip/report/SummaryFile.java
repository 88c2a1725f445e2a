package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what a run amounts to for programs, as docs/summary.md describes it. */
public final class SummaryFile {
    private static final int SCHEMA = 1;
    private static final List<String> LISTS =
            List.of("channels", "slow", "late", "lacks", "remarks", "reviews", "trips");

    private final Path file;

    public SummaryFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the file.
     *
     * @param unmet what was demanded beyond the promises and is not so
     * @throws ReportTrouble when it can't be written
     */
    public void write(Summary summary, Unmet unmet) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA);
        all.put("headline", unmet.headline());
        summary.whyNothing().ifPresent(why -> all.put("reason", why));
        all.set("run", summary.run().isObject() ? summary.run() : JsonNodeFactory.instance.objectNode());
        ObjectNode counts = all.putObject("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.label(), summary.count(verdict));
        }
        summary.drafts().ifPresent(grades -> all.set("reviews", grades.json()));
        all.set("matrix", new Matrix(summary.scenarios()).json());
        ArrayNode demands = all.putArray("unmet");
        unmet.sentences().forEach(demands::add);
        ArrayNode scenarios = all.putArray("scenarios");
        summary.scenarios().forEach(each -> scenarios.add(scenario(each)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, all.toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new ReportTrouble("The summary can't be written to %s.".formatted(file), e);
        }
    }

    /** What the evidence says, but the verdict of the result: that knows also of what failed after the evidence was written. */
    private static ObjectNode scenario(ScenarioResult result) {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        JsonNode evidence = result.evidence();
        scenario.put("id", evidence.path("id").asText(""));
        scenario.put("name", result.name());
        scenario.put("feature", evidence.path("feature").asText(result.feature()));
        scenario.put("area", evidence.path("area").asText(""));
        scenario.put("verdict", result.verdict().label());
        scenario.put("sentence", result.sentence());
        scenario.put("attempts", result.attempts());
        scenario.put("tookMs", result.stopped() - result.started());
        evidence.properties().forEach(each -> {
            if (!scenario.has(each.getKey())) {
                scenario.set(each.getKey(), each.getValue());
            }
        });
        LISTS.stream().filter(name -> !scenario.has(name)).forEach(scenario::putArray);
        return scenario;
    }
}
