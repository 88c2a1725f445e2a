package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.time.Instant;
import java.util.Optional;

/** From when to when a report counts; the end does not belong to it. */
public record Span(Instant since, Instant until) {
    /** The span of the request; nothing when one of its ends is missing, and then nothing is counted. */
    public static Optional<Span> of(Params params) {
        Long since = params.big("since");
        Long until = params.big("until");
        return since == null || until == null
                ? Optional.empty()
                : Optional.of(new Span(Instant.ofEpochSecond(since), Instant.ofEpochSecond(until)));
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(since) && moment.isBefore(until);
    }

    /** The span of the same length just before. */
    Span previous() {
        return new Span(since.minusSeconds(until.getEpochSecond() - since.getEpochSecond()), since);
    }
}
