package dev.roundtrip.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One last look at many sources, each looked at once, and none any more when the time is over. Nothing that fails ends it. */
final class Audit {
    private final Clock clock;
    private final Instant began;
    private final Instant until;
    private final Map<Source<?>, Optional<String>> refreshed = new HashMap<>();

    Audit(Clock clock, Duration longest) {
        this.clock = clock;
        this.began = clock.instant();
        this.until = began.plus(longest);
    }

    /** Has it look for itself, once. */
    void refresh(Source<?> source) {
        refreshed.computeIfAbsent(source, this::looked);
    }

    private Optional<String> looked(Source<?> source) {
        if (isOver()) {
            return Optional.of("There was no time left to look.");
        }
        try {
            source.refresh();
            return Optional.empty();
        } catch (Exception blind) {
            // Not only runtime ones: Groovy lets checked exceptions through unannounced.
            return Optional.of(String.valueOf(blind.getMessage()));
        }
    }

    /** What it has seen; nothing where that would be one more look and the time is over. */
    <T> List<Sighting<T>> sightings(Source<T> source) {
        if (isOver() && !source.remembers()) {
            return List.of();
        }
        try {
            return source.sightings();
        } catch (Exception blind) {
            refreshed.put(source, Optional.of(String.valueOf(blind.getMessage())));
            return List.of();
        }
    }

    /** Why silence proves nothing here, after the look. */
    Optional<String> blindness(Source<?> source) {
        return refreshed
                .get(source)
                .or(() -> Optional.of(source).filter(Source::blind).flatMap(Source::trouble));
    }

    /** Whether a sighting's time is that of its coming, and not that of the look which found it. */
    boolean datedByItself(Source<?> source, Sighting<?> seen) {
        return source.remembers() && seen.at().isBefore(began);
    }

    private boolean isOver() {
        return clock.instant().isAfter(until);
    }
}
