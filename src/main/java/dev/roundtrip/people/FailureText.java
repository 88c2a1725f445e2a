package dev.roundtrip.people;

import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Sentence;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Trip;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a reader is told of a message that did not go all the way: expected, seen, where it was last, why, what next. */
final class FailureText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Trip trip;
    private final String seen;
    private final Finding finding;

    FailureText(Trip trip, String seen, Finding finding) {
        this.trip = trip;
        this.seen = seen;
        this.finding = finding;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("%s's message to %s by %s was not %s. %s"
                .formatted(
                        Sentence.of(trip.from()),
                        trip.to(),
                        trip.channel().title(),
                        finding.missing().title(),
                        seen));
        lines.add("Last proven hop: %s."
                .formatted(trip.lastProven().map(FailureText::told).orElse("none")));
        lines.add("First missing: %s.".formatted(finding.missing().title()));
        finding.nearMisses().forEach(trace -> lines.add("Almost: " + said(trace)));
        lines.add((finding.certain() ? "Cause: " : "Likely: ") + finding.why());
        lines.add("Do: " + finding.remedy());
        finding.traces().stream()
                .filter(trace -> !trace.sign().nearMiss())
                .forEach(trace -> lines.add("Asked: " + said(trace)));
        return String.join("\n", lines);
    }

    private static String said(Trace trace) {
        return trace.who() + ": " + trace.sentence();
    }

    private static String told(Proof proof) {
        return "%s, %s at %s UTC (%s)"
                .formatted(proof.hop().title(), proof.id(), TIME.format(proof.at()), proof.source());
    }
}
