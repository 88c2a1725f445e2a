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

    /**
     * Whether sightings carry the time at which they came. What is looked at in place does not know that: its time is that of the
     * look, so that a budget can't have run before somebody looked.
     */
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

    /** Whether it has ended with the scenario to which it belonged: nobody can look there any more, and that is no trouble. */
    default boolean over() {
        return false;
    }

    /** Whether nothing at all can be seen here right now, so that silence proves nothing. */
    default boolean blind() {
        return trouble().isPresent();
    }
}
