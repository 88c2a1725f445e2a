package dev.roundtrip.trip;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person decided on a draft, and how good it was.
 *
 * @param drafter who wrote it
 * @param draft as it was written
 * @param answer what went to the customer
 * @param verdict approved, edited or rejected
 * @param reviewer who decided
 * @param took from the draft to the decision
 * @param grades empty while nobody has graded
 * @param gradedBy who or what graded, in words; empty while nobody has
 */
public record Review(
        String drafter,
        String draft,
        String answer,
        String verdict,
        String reviewer,
        Duration took,
        List<Grade> grades,
        String gradedBy) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");

    public Review {
        grades = List.copyOf(grades);
    }

    /** The same with grades. */
    public Review graded(List<Grade> given, String by) {
        return new Review(drafter, draft, answer, verdict, reviewer, took, given, by);
    }

    /** Sentences of the draft that the customer did not get. */
    public List<String> removed() {
        return without(draft, answer);
    }

    /** Sentences of the answer that were not in the draft. */
    public List<String> added() {
        return without(answer, draft);
    }

    private static List<String> without(String text, String other) {
        List<String> there = sentences(other);
        return sentences(text).stream()
                .filter(sentence -> !there.contains(sentence))
                .toList();
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text.strip()))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
