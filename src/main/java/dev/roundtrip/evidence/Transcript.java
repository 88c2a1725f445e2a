package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page for whoever never saw the code: one sentence, then both sides' conversation, then every hop. */
final class Transcript {
    private final Ink ink;

    Transcript(Redactor redactor) {
        this.ink = new Ink(redactor);
    }

    /** One self-contained page: no script, nothing asked of a network. */
    String page(Story story) {
        return new Sheet(
                        "Transcript: " + ink.redacted(story.scenario().name()),
                        Sheet.style("transcript.css"),
                        head(story)
                                + new Conversation(ink, story).section()
                                + new JudgementTable(ink).of(story)
                                + new ReviewTable(ink).of(story.reviews())
                                + facts(story.facts())
                                + new HopTables(ink, story).section())
                .html();
    }

    private String head(Story story) {
        return """
                <header class="%s">
                <p class="verdict">%s</p>
                <h1>%s</h1>
                <p class="meta">%s</p>
                %s%s%s</header>
                """.formatted(
                        story.style(),
                        ink.of(story.verdict()),
                        ink.of(new Headline(story).sentence()),
                        meta(story),
                        ending(story),
                        notes(story),
                        new Figures(story).tiles());
    }

    private String meta(Story story) {
        String channels = story.channels().stream()
                .map(channel -> "<b>" + channel.title() + "</b>" + howReal(story, channel))
                .collect(Collectors.joining(" · "));
        return ink.of(story.scenario().name()) + "<br>" + (channels.isEmpty() ? "" : channels + " · ") + "started "
                + Times.stamp(story.startedAt());
    }

    private String howReal(Story story, Channel channel) {
        String words = story.howReal().getOrDefault(channel, "");
        return words.isEmpty() ? "" : " (" + ink.of(words) + ")";
    }

    private String ending(Story story) {
        return story.ending()
                .map(end -> "<p class=\"ending\">" + ink.of(told(end, story)) + "</p>\n")
                .orElse("");
    }

    /** What each side said stands where the way broke, so it need not stand here as well. */
    private static String told(Ending end, Story story) {
        boolean saidThere = story.finding().isPresent() && story.brokenLeg().isPresent();
        return saidThere
                ? end.sentence()
                        .lines()
                        .filter(line -> !line.matches("(Almost|Asked|Cause|Likely|Do|Hop and cause): .*"))
                        .collect(Collectors.joining("\n"))
                : end.sentence();
    }

    private String notes(Story story) {
        return remarks(Stream.of(
                        story.slowness().stream(),
                        story.late().stream().map(sentence -> "After the run: " + sentence),
                        story.recheck().stream(),
                        story.remarks().stream())
                .flatMap(Function.identity())
                .toList());
    }

    private String remarks(List<String> remarks) {
        return remarks.stream()
                .map(remark -> "<p class=\"remark\">" + ink.of(remark) + "</p>\n")
                .collect(Collectors.joining());
    }

    private String facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        String rows = facts.stream()
                .map(fact -> "<tr><th scope=\"row\">%s</th><td dir=\"auto\">%s</td><td>%s</td></tr>\n"
                        .formatted(ink.of(fact.what()), ink.of(fact.value()), ink.of(fact.madeBy())))
                .collect(Collectors.joining());
        return """
                <section>
                <h2>What the desk shows</h2>
                <p>Made so by a <b>rule</b> of ours on the desk, by the <b>product</b> unasked, or by an <b>agent</b>.</p>
                <div class="wide"><table>
                <thead><tr><th scope="col">What</th><th scope="col">Seen</th><th scope="col">Made so by</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                </section>
                """.formatted(rows);
    }
}
