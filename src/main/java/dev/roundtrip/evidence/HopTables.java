package dev.roundtrip.evidence;

import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Trip;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every message's way, hop by hop, with what proves it. */
final class HopTables {
    private final Ink ink;
    private final Story story;

    HopTables(Ink ink, Story story) {
        this.ink = ink;
        this.story = story;
    }

    String section() {
        if (story.legs().isEmpty()) {
            return "";
        }
        return "<section>\n<h2>Every message, hop by hop</h2>\n"
                + IntStream.range(0, story.legs().size()).mapToObj(this::table).collect(Collectors.joining())
                + "<p class=\"remark\">Times count from the start of the scenario; a hop is proven by what its source "
                + "showed, under the id that the message has there. Where the news of a hop overtook that of the hop before, it happened \"at once\".</p>\n</section>\n";
    }

    private String table(int index) {
        Leg leg = story.legs().get(index);
        Trip trip = leg.trip();
        return """
                <div class="wide"><table class="hops">
                <caption>%d. %s to %s, by %s</caption>
                <thead><tr><th scope="col">Hop</th><th scope="col">Verdict</th><th scope="col">Time</th>\
                <th scope="col">Since the hop before</th><th scope="col">Allowed</th>\
                <th scope="col">Proven by</th><th scope="col">Id there</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(
                        index + 1,
                        ink.of(trip.from()),
                        ink.of(trip.to()),
                        trip.channel().title(),
                        leg.steps().stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Step step) {
        return """
                <tr class="%s"><th scope="row">%s</th><td class="mark">%s</td><td class="number">%s</td>\
                <td class="number">%s</td><td>%s</td><td>%s</td><td class="id">%s</td></tr>
                """.formatted(
                        step.mark().style(),
                        step.title(),
                        "<span aria-hidden=\"true\">" + step.mark().sign() + "</span> "
                                + step.mark().words(),
                        step.proof()
                                .map(proof -> Times.since(story.startedAt(), proof.at()))
                                .orElse("–"),
                        step.took().map(HopTables::took).orElse("–"),
                        step.budget()
                                .map(budget -> Times.limit(budget.soft()) + ", at most " + Times.limit(budget.hard()))
                                .orElse("–"),
                        step.proof().map(Proof::source).map(ink::of).orElse("–"),
                        step.proof().map(Proof::id).map(ink::of).orElse("–"));
    }

    private static String took(Duration duration) {
        return duration.isZero() ? "at once" : Times.exact(duration);
    }
}
