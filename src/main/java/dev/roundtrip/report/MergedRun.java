package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several parts of a run, told as one run. */
final class MergedRun {
    private static final List<String> SAME_EVERYWHERE = List.of("target", "deskVersion", "share");

    private final List<Part> parts;

    /**
     * Takes parts that belong together.
     *
     * @throws ReportTrouble when they do not: of other numbers of parts or other desks, or one twice
     */
    MergedRun(List<Part> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(Part::label, Comparator.comparingInt(MergedRun::index)))
                .toList();
        Set<String> labels = new HashSet<>();
        begun().map(Part::label).filter(label -> !labels.add(label)).findFirst().ifPresent(twice -> {
            throw new ReportTrouble("Part %s is named twice. Name each part's results once.".formatted(twice));
        });
        one("number of parts", begun().map(part -> part.label().replaceFirst("^.*/", "of ")));
        if (begun().noneMatch(part -> part.text("target", "").startsWith("embedded"))) {
            one("desk", begun().map(part -> part.text("desk", "unknown")));
        }
        SAME_EVERYWHERE.forEach(field -> one(field, begun().map(part -> part.text(field, "unknown"))));
    }

    private static void one(String what, Stream<String> seen) {
        List<String> different = seen.distinct().sorted().toList();
        if (different.size() > 1) {
            throw new ReportTrouble(
                    "The parts are no parts of one run: their %s differs: %s. Put together what was shared out together."
                            .formatted(what, String.join(" and ", different)));
        }
    }

    private static int index(String label) {
        return label.contains("/") ? Integer.parseInt(label.substring(0, label.indexOf('/'))) : Integer.MAX_VALUE;
    }

    /** In their order. */
    List<Part> parts() {
        return parts;
    }

    private Stream<Part> begun() {
        return parts.stream().filter(part -> !part.neverBegan());
    }

    /** As a run describes itself, with what became of each part. */
    ObjectNode json() {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        begun().findFirst().ifPresent(first -> run.setAll((ObjectNode) first.run()));
        run.remove(List.of("part", "failure", "finishedAt", "planned"));
        joined("id").ifPresent(ids -> run.put("id", ids));
        joined("seed").ifPresent(seeds -> run.put("seed", seeds));
        parts.stream()
                .map(part -> part.text("startedAt", ""))
                .filter(at -> !at.isEmpty())
                .min(Comparator.comparing(Instant::parse))
                .ifPresent(at -> run.put("startedAt", at));
        if (parts.stream().allMatch(part -> part.run().has("finishedAt"))) {
            parts.stream()
                    .map(part -> part.text("finishedAt", ""))
                    .max(Comparator.comparing(Instant::parse))
                    .ifPresent(at -> run.put("finishedAt", at));
        }
        if (begun().allMatch(part -> part.run().has("planned"))) {
            run.put(
                    "planned",
                    begun().mapToLong(part -> part.run().path("planned").asLong())
                            .sum());
        }
        ObjectNode howReal = run.putObject("howReal");
        begun().forEach(part ->
                part.run().path("howReal").properties().forEach(each -> howReal.set(each.getKey(), each.getValue())));
        run.set("parts", told());
        return run;
    }

    private Optional<String> joined(String field) {
        return begun().map(part -> part.text(field, ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + "+" + other);
    }

    private ArrayNode told() {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        for (Part part : parts) {
            ObjectNode one = told.addObject().put("part", part.label());
            Stream.of("id", "startedAt", "finishedAt", "failure")
                    .filter(part.run()::has)
                    .forEach(field -> one.set(field, part.run().get(field)));
        }
        missing()
                .forEach(
                        label -> told.addObject()
                                .put("part", label)
                                .put(
                                        "failure",
                                        "It left no results: its machine stopped before it wrote any, or they were not handed on."));
        return told;
    }

    private List<String> missing() {
        Optional<Integer> of = begun().map(part -> Integer.parseInt(part.label().replaceFirst("^.*/", "")))
                .findFirst();
        Set<String> there = begun().map(Part::label).collect(Collectors.toSet());
        return of.map(number -> IntStream.rangeClosed(1, number)
                        .mapToObj(index -> index + "/" + number)
                        .filter(label -> !there.contains(label))
                        .toList())
                .orElseGet(ArrayList::new);
    }
}
