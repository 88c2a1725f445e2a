package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Review;

/** A review for programs, as docs/summary.md describes it; not yet redacted. */
final class ReviewRecord {
    private final Review review;

    ReviewRecord(Review review) {
        this.review = review;
    }

    ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("drafter", review.drafter());
        all.put("draft", review.draft());
        all.put("answer", review.answer());
        all.put("verdict", review.verdict());
        all.putObject("changed")
                .<ObjectNode>set("removed", ScenarioRecord.texts(review.removed()))
                .set("added", ScenarioRecord.texts(review.added()));
        ObjectNode grades = all.putObject("grades");
        ObjectNode targets = all.putObject("targets");
        ArrayNode checks = all.putArray("checks");
        review.grades().forEach(grade -> {
            grades.put(grade.criterion().label(), grade.value());
            grade.target().ifPresent(target -> targets.put(grade.criterion().label(), target));
            reasons(grade, checks);
        });
        all.put("gradedBy", review.gradedBy());
        all.put("reviewer", review.reviewer());
        all.put("tookMs", review.took().toMillis());
        return all;
    }

    private static void reasons(Grade grade, ArrayNode checks) {
        grade.checks()
                .forEach(check -> checks.addObject()
                        .put("criterion", grade.criterion().label())
                        .put("what", check.what())
                        .put("held", check.held())
                        .put("reason", JudgementTable.words(check)));
    }
}
