package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Counted;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the drafts of a run were graded, on average. Grades that a person gave in a scenario are no part of it. */
final class DraftGrades {
    private static final List<String> CRITERIA = List.of("tone", "accuracy", "policy");

    private final List<JsonNode> reviews;

    private DraftGrades(List<JsonNode> reviews) {
        this.reviews = reviews;
    }

    /** Empty when no draft was graded. */
    static Optional<DraftGrades> of(Collection<ScenarioResult> scenarios) {
        List<JsonNode> graded = scenarios.stream()
                .flatMap(scenario ->
                        StreamSupport.stream(scenario.evidence().path("reviews").spliterator(), false))
                .filter(review -> !review.path("targets").isEmpty())
                .toList();
        return Optional.of(new DraftGrades(graded)).filter(grades -> !graded.isEmpty());
    }

    /** How many grades there are for a criterion, what they come to, and what they should. */
    private record Average(String criterion, long answers, double value, double target) {
        boolean below() {
            return value < target;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "%s %.2f over %s (%s %.1f)",
                    criterion,
                    value,
                    Counted.of(answers, "answer"),
                    below() ? "below the target of" : "target",
                    target);
        }
    }

    private Stream<Average> averages() {
        return CRITERIA.stream().flatMap(criterion -> {
            List<JsonNode> graded = reviews.stream()
                    .filter(review -> review.path("grades").has(criterion))
                    .toList();
            return graded.stream()
                    .map(review -> review.path("targets").path(criterion).asDouble())
                    .findFirst()
                    .map(target -> new Average(criterion, graded.size(), mean(graded, criterion), target))
                    .stream();
        });
    }

    private static double mean(List<JsonNode> graded, String criterion) {
        return graded.stream()
                .mapToDouble(review -> review.path("grades").path(criterion).asDouble())
                .average()
                .orElseThrow();
    }

    /** "tone 4.20 over 3 answers (below the target of 4.5)" for each that is below; empty when none is. */
    List<String> below() {
        return averages().filter(Average::below).map(Average::words).toList();
    }

    /** One line for the closing lines. */
    String line() {
        return "Drafts of %s, %s, by phrase checks and not a judgement of quality: %s."
                .formatted(
                        drafters(),
                        Counted.of(reviews.size(), "answer"),
                        averages().map(Average::words).collect(Collectors.joining(", ")));
    }

    ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("drafter", drafters());
        all.put("answers", reviews.size());
        ObjectNode targets = JsonNodeFactory.instance.objectNode();
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        averages().forEach(average -> {
            all.put(average.criterion(), average.value());
            targets.put(average.criterion(), average.target());
            answers.put(average.criterion(), average.answers());
        });
        all.set("targets", targets);
        all.set("answersGraded", answers);
        ArrayNode below = all.putArray("below");
        averages().filter(Average::below).map(Average::criterion).forEach(below::add);
        return all;
    }

    private String drafters() {
        return reviews.stream()
                .map(review -> review.path("drafter").asText())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
