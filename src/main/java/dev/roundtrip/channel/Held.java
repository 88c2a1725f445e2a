package dev.roundtrip.channel;

import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that a side holds where a message that was missed should be.
 *
 * @param id what it is, with its number: "message 12 in conversation 3"
 * @param text its words; never shown, only measured
 * @param at since when it is there, by that side's clock, where it tells
 */
public record Held(String id, String text, Optional<Instant> at) {

    /** What these are: the message, late or more than once, or else something made of its words. */
    public static List<Trace> traces(String who, Miss miss, List<Held> all) {
        Likeness likeness = Likeness.with(miss);
        List<Held> marked =
                all.stream().filter(held -> likeness.marked(held.text)).toList();
        if (marked.size() > 1) {
            return List.of(new Trace(
                    Sign.TWICE,
                    who,
                    "It is there %d times: %s."
                            .formatted(
                                    marked.size(), marked.stream().map(Held::id).collect(Collectors.joining(", ")))));
        } else if (!marked.isEmpty()) {
            return List.of(marked.get(0).there(who, miss.deadline()));
        }
        return all.stream()
                .filter(held -> likeness.similar(held.text))
                .map(held -> held.altered(who, miss))
                .toList();
    }

    private Trace there(String who, Instant deadline) {
        if (at.isEmpty()) {
            return new Trace(Sign.LATE, who, "It is there by now, as %s.".formatted(id));
        } else if (at.get().isAfter(deadline)) {
            return new Trace(
                    Sign.LATE,
                    who,
                    "It is there as %s, since %s, %.1f s after it was given up."
                            .formatted(
                                    id,
                                    at.get(),
                                    Duration.between(deadline, at.get()).toMillis() / 1000.0));
        }
        return new Trace(
                Sign.UNTOLD,
                who,
                "It is there as %s, by the clock of that side since %s, before it was given up at %s."
                        .formatted(id, at.get(), deadline));
    }

    private Trace altered(String who, Miss miss) {
        return new Trace(
                Sign.ALTERED,
                who,
                "There is %s with similar words and without the mark %s: %d characters of %d."
                        .formatted(
                                id,
                                miss.mark(),
                                text.strip().length(),
                                miss.trip().text().strip().length()));
    }
}
