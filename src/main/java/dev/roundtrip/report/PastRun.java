package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** A run as one line of history: numbers, and the scenarios that were not simply held. No message, name or address is in it. */
record PastRun(JsonNode line) {
    private static final int SCHEMA = 1;

    static PastRun of(Summary summary, Iterable<Latency> latencies) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("schema", SCHEMA);
        line.put("kind", new RunKind(summary.run()).fingerprint());
        line.put("id", summary.run().path("id").asText());
        line.put("startedAt", summary.run().path("startedAt").asText());
        line.put("finishedAt", summary.run().path("finishedAt").asText());
        ObjectNode counts = line.putObject("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.label(), summary.count(verdict));
        }
        ArrayNode latency = line.putArray("latency");
        latencies.forEach(each -> latency.add(each.figures()));
        ObjectNode others = line.putObject("notHeld");
        summary.scenarios().stream()
                .filter(each -> each.verdict() != Verdict.HELD)
                .forEach(each -> others.put(each.id(), each.verdict().label()));
        return new PastRun(line);
    }

    /** Whether it is of a form that is still understood. */
    boolean isReadable() {
        return line.path("schema").asInt() == SCHEMA && line.has("kind") && line.has("startedAt");
    }

    boolean isOf(String kind) {
        return line.path("kind").asText().equals(kind);
    }

    boolean isSameAs(PastRun other) {
        return id().equals(other.id()) && startedAt().equals(other.startedAt());
    }

    String id() {
        return line.path("id").asText();
    }

    String startedAt() {
        return line.path("startedAt").asText();
    }

    /** Whether something in it made the build red, whatever was demanded besides. */
    boolean isRed() {
        return Arrays.stream(Verdict.values())
                .filter(Verdict::red)
                .anyMatch(verdict -> line.path("counts").path(verdict.label()).asLong() > 0);
    }

    /** The word of what came of a scenario; that of held where nothing else is noted. */
    String verdict(String scenario) {
        return line.path("notHeld").path(scenario).asText(Verdict.HELD.label());
    }
}
