package dev.roundtrip.people;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Criterion;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts that a colleague leaves as private notes, and what the agent decides on them. Belongs to one scenario. */
public final class Drafts {
    private static final int BEST = 5;

    private final Means means;
    private Letter draft;
    private Instant drafted;
    private Review review;

    Drafts(Means means) {
        this.means = means;
    }

    /** A draft stands beside the conversation from now on. */
    void left(Letter note) {
        tell();
        draft = note;
        drafted = means.clock().instant();
    }

    /** The customer gets the draft as it is. */
    void approvedBy(Agent agent) {
        decided(agent, words(), "approved");
    }

    /** The customer gets this in place of the draft: {@code edited} or {@code rejected}. */
    void replacedBy(Agent agent, String answer, String verdict) {
        decided(agent, answer, verdict);
    }

    private void decided(Agent agent, String answer, String verdict) {
        Duration took = Duration.between(drafted(), means.clock().instant());
        agent.answers(answer);
        review = new Review(draft.author(), words(), answer.strip(), verdict, agent.name(), took, List.of(), "");
        means.chronicle().fact("Draft of a colleague", verdict, "agent");
    }

    /** The agent's grades, kept on the conversation as a private note. */
    void gradedBy(Agent agent, Map<String, String> given) {
        List<Grade> grades = Arrays.stream(Criterion.values())
                .map(criterion -> Grade.given(criterion, grade(criterion.label(), given.get(criterion.label()))))
                .toList();
        review = decision().graded(grades, "%s, as the scenario tells".formatted(agent.name()));
        agent.notes(note(review));
    }

    /** Puts down what was decided so far, graded or not. */
    void tell() {
        Optional.ofNullable(review).ifPresent(means.chronicle()::reviewed);
        review = null;
    }

    private static int grade(String criterion, String given) {
        int grade = given != null && given.matches("\\d") ? Integer.parseInt(given) : 0;
        if (grade < 1 || grade > BEST) {
            throw new IllegalStateException(
                    "The grade for %s is '%s': give a whole number from 1 to %d.".formatted(criterion, given, BEST));
        }
        return grade;
    }

    /** Whoever looks at the conversation finds the review there, as told. */
    void isKept(Correspondence with, Map<String, String> expected) {
        Map<String, String> kept = means.desk().messages(with.provenConversation()).stream()
                .filter(DeskMessage::isPrivate)
                .map(message -> read(message.content()))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .orElse(Map.of());
        if (!kept.equals(expected)) {
            throw means.promises()
                    .notAsOwed(
                            Hop.ANSWERED,
                            Cause.NOT_AS_PROMISED,
                            "the review is not on the conversation as it was given.",
                            "Look at the private notes of the conversation, and at who deletes or changes them.",
                            "Conversation %d should keep the review %s and keeps %s."
                                    .formatted(with.provenConversation(), expected, kept.isEmpty() ? "none" : kept));
        }
        means.chronicle()
                .fact(
                        "Review kept",
                        kept.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ")),
                        "agent");
    }

    private static String note(Review review) {
        return "Review of the draft by %s: %s.\n%s"
                .formatted(
                        review.reviewer(),
                        review.verdict(),
                        review.grades().stream()
                                .map(grade -> String.format(
                                        Locale.ROOT,
                                        "%s: %.0f",
                                        grade.criterion().label(),
                                        grade.value()))
                                .collect(Collectors.joining("\n")));
    }

    private static Optional<Map<String, String>> read(String note) {
        List<String> lines = note.lines().toList();
        String head = lines.isEmpty() ? "" : lines.get(0);
        if (!head.startsWith("Review of the draft by ")) {
            return Optional.empty();
        }
        Map<String, String> review = new LinkedHashMap<>();
        String[] who = head.substring("Review of the draft by ".length()).split(": ", 2);
        review.put("reviewer", who[0]);
        review.put(
                "verdict", who.length < 2 ? "" : who[1].replaceFirst("\\.$", "").toLowerCase(Locale.ROOT));
        lines.stream()
                .map(line -> line.split(": ", 2))
                .filter(pair -> pair.length == 2 && isCriterion(pair[0]))
                .forEach(pair -> review.put(pair[0], pair[1]));
        return Optional.of(review);
    }

    private static boolean isCriterion(String word) {
        return Arrays.stream(Criterion.values())
                .anyMatch(criterion -> criterion.label().equals(word));
    }

    private String words() {
        return Optional.ofNullable(draft)
                .map(note -> note.text().replace(note.mark(), "").strip())
                .orElseThrow(Drafts::none);
    }

    private Instant drafted() {
        return Optional.ofNullable(drafted).orElseThrow(Drafts::none);
    }

    private Review decision() {
        return Optional.ofNullable(review)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Nobody has decided on a draft yet: put a step before in which an agent approves, edits or rejects one."));
    }

    private static IllegalStateException none() {
        return new IllegalStateException(
                "There is no draft to decide on: put a step before in which somebody drafts an answer.");
    }
}
