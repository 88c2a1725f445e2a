package dev.roundtrip.evidence;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The few numbers that a reader looks for first. */
final class Figures {
    private final Story story;

    Figures(Story story) {
        this.story = story;
    }

    String tiles() {
        if (story.legs().isEmpty()) {
            return "";
        }
        String slowest = story.legs().size() > 2 ? ", slowest" : "";
        return "<dl class=\"figures\">\n"
                + tile(
                        "Customer to desk" + slowest,
                        slowest(story.legs().stream().filter(Leg::toDesk)))
                + tile(
                        "Desk to customer" + slowest,
                        slowest(story.legs().stream().filter(leg -> !leg.toDesk())))
                + tile("Round trip" + slowest, story.slowestRoundTrip())
                + tile("Messages that arrived", arrived())
                + "</dl>\n";
    }

    private static Optional<Duration> slowest(Stream<Leg> legs) {
        return legs.flatMap(leg -> leg.took().stream()).max(Comparator.naturalOrder());
    }

    private String arrived() {
        return "%d of %d"
                .formatted(
                        story.legs().stream().filter(Leg::complete).count(),
                        story.legs().size());
    }

    private static String tile(String what, Optional<Duration> took) {
        return tile(what, took.map(Times::rough).orElse("–"));
    }

    private static String tile(String what, String value) {
        return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(what, value);
    }
}
