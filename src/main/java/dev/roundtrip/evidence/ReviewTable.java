package dev.roundtrip.evidence;

import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Review;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was decided on each draft, and its grades with their reasons. */
final class ReviewTable {
    private final Ink ink;

    ReviewTable(Ink ink) {
        this.ink = ink;
    }

    /** Empty when there was no draft. */
    String of(List<Review> reviews) {
        return reviews.isEmpty()
                ? ""
                : "<section>\n<h2>Reviews of drafts</h2>\n%s</section>\n"
                        .formatted(reviews.stream().map(this::review).collect(Collectors.joining()));
    }

    private String review(Review review) {
        return """
                <p>Draft of %s, %s by %s after %s. %s</p>
                %s""".formatted(
                ink.of(review.drafter()),
                ink.of(review.verdict()),
                ink.of(review.reviewer()),
                Times.exact(review.took()),
                review.grades().isEmpty() ? "Nobody has graded it." : "Graded by " + ink.of(review.gradedBy()) + ".",
                review.grades().isEmpty() ? "" : table(review.grades()));
    }

    private String table(List<Grade> grades) {
        return """
                <div class="wide"><table>
                <thead><tr><th scope="col">Graded for</th><th scope="col">Grade, 1 to 5</th><th scope="col">Reasons</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(grades.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Grade grade) {
        boolean below =
                grade.target().isPresent() && grade.value() < grade.target().getAsDouble();
        return "<tr class=\"%s\"><th scope=\"row\">%s</th><td>%s</td><td dir=\"auto\">%s</td></tr>\n"
                .formatted(
                        below ? "failed" : "held",
                        grade.criterion().label(),
                        String.format(Locale.ROOT, "%.2f", grade.value())
                                + (grade.target().isEmpty()
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                " (%s%.1f on average)",
                                                below ? "below the target of " : "target ",
                                                grade.target().getAsDouble())),
                        grade.checks().stream().map(this::reason).collect(Collectors.joining("<br>")));
    }

    private String reason(Judgement check) {
        return "<span aria-hidden=\"true\">%s</span> %s"
                .formatted(check.held() ? "✓" : "✗", ink.of(check.what() + ": " + JudgementTable.words(check)));
    }
}
