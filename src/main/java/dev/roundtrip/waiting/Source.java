package dev.roundtrip.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where sightings come from. */
public interface Source<T> {
    /** Everything seen so far, oldest first. Quick: from memory, or one bounded look at a page. */
    List<Sighting<T>> sightings();

    /**
     * Looks once itself, for when its reader has stopped; bounded. A source that is always read has nothing to do.
     *
     * @throws IllegalStateException when it can't look now, with the reason
     */
    default void refresh() {}

    /** Whether things are seen as they come; otherwise a sighting has the time of the look that first showed it. */
    default boolean remembers() {
        return true;
    }

    /** How long to leave between two looks. */
    default Duration pace() {
        return Duration.ofMillis(5);
    }

    /** Why this source may miss something right now, as a sentence; empty when it is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Whether nothing at all can be seen here right now, so that silence proves nothing. */
    default boolean blind() {
        return trouble().isPresent();
    }
}
