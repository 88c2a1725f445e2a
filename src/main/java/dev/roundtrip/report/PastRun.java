package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

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
        ArrayNode held = line.putArray("held");
        summary.scenarios().stream()
                .filter(each -> each.verdict() == Verdict.HELD)
                .forEach(each -> held.add(inShort(each.id())));
        return new PastRun(line);
    }

    /** Whether it is of a form that is still understood, with all that the pages make use of. */
    boolean isReadable() {
        return line.path("schema").asInt() == SCHEMA
                && line.path("kind").isTextual()
                && line.path("id").isTextual()
                && time(line.path("startedAt").asText()).isPresent()
                && line.path("counts").isObject()
                && all(line.path("counts"), JsonNode::isNumber)
                && line.path("latency").isArray()
                && all(line.path("latency"), PastRun::isLatency);
    }

    private static boolean isLatency(JsonNode way) {
        return way.path("channel").isTextual()
                && way.path("direction").isTextual()
                && (!way.has("p95Ms") || way.path("p95Ms").isNumber());
    }

    private static boolean all(JsonNode values, Predicate<JsonNode> such) {
        return StreamSupport.stream(values.spliterator(), false).allMatch(such);
    }

    /** The same for runs that can be compared. */
    String kind() {
        return line.path("kind").asText();
    }

    boolean isOf(String kind) {
        return kind().equals(kind);
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

    /** When it began; long ago where that is not known. */
    Instant begun() {
        return time(startedAt()).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Whether something in it made the build red, whatever was demanded besides. */
    boolean isRed() {
        return Arrays.stream(Verdict.values())
                .filter(Verdict::red)
                .anyMatch(verdict -> line.path("counts").path(verdict.label()).asLong() > 0);
    }

    /** The word of what came of a scenario; that of one not run where it was not among those of the run. */
    String verdict(String scenario) {
        return line.path("notHeld")
                .path(scenario)
                .asText(held(scenario) ? Verdict.HELD.label() : Verdict.NOT_RUN.label());
    }

    /** Lines that earlier releases wrote name only what was not held: there all others count as held. */
    private boolean held(String scenario) {
        return !line.has("held")
                || StreamSupport.stream(line.path("held").spliterator(), false)
                        .anyMatch(each -> each.asText().equals(inShort(scenario)));
    }

    /** Enough of a key to know it by among a run's scenarios. */
    private static String inShort(String key) {
        return key.substring(0, Math.min(8, key.length()));
    }
}
