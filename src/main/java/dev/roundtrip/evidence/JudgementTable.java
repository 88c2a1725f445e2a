package dev.roundtrip.evidence;

import dev.roundtrip.trip.Judgement;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer had to say and must not say: expected, and where it was found or what stood there instead. */
final class JudgementTable {
    private final Ink ink;

    JudgementTable(Ink ink) {
        this.ink = ink;
    }

    /** Empty when there was no answer to say anything. */
    String of(Story story) {
        boolean worded = story.wording().isPresent() && story.legs().stream().anyMatch(leg -> !leg.toDesk());
        if (story.judgements().isEmpty() && !worded) {
            return "";
        }
        return """
                <section>
                <h2>What the answer says</h2>
                %s%s</section>
                """.formatted(
                        story.wording()
                                .map(sentence -> "<p>" + ink.of(sentence) + "</p>\n")
                                .orElse(""),
                        story.judgements().isEmpty() ? "" : table(story.judgements()));
    }

    private String table(List<Judgement> judgements) {
        return """
                <p>Judged on what the customer received.</p>
                <div class="wide"><table>
                <thead><tr><th scope="col">Expected</th><th scope="col">Words</th><th scope="col">Found</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(judgements.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Judgement judgement) {
        return "<tr class=\"%s\"><th scope=\"row\">%s</th><td dir=\"auto\">%s</td><td dir=\"auto\">%s</td></tr>\n"
                .formatted(
                        judgement.held() ? "held" : "failed",
                        judgement.covers() ? "covers " + ink.of(judgement.what()) : "avoids",
                        ink.of(judgement.expected().replace(" // ", " or ")),
                        found(judgement));
    }

    private String found(Judgement judgement) {
        String sign = judgement.held() ? "✓" : "✗";
        return "<span aria-hidden=\"true\">%s</span> %s".formatted(sign, ink.of(words(judgement)));
    }

    /** Where it was found, or what stands there instead. */
    static String words(Judgement judgement) {
        return judgement.covers()
                ? (judgement.held() ? "“" + judgement.found() + "”" : "missing; instead: “" + judgement.found() + "”")
                : (judgement.held() ? "not there" : "there: “" + judgement.found() + "”");
    }
}
