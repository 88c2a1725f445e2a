package dev.roundtrip.waiting;

import java.time.Duration;
import java.util.Optional;

/** How a wait ended. */
public sealed interface Outcome<T> {

    /**
     * It came in time.
     *
     * @param sighting what came
     * @param took from the beginning of the budget to the sighting's own time
     */
    record Seen<T>(Sighting<T> sighting, Duration took) implements Outcome<T> {}

    /**
     * It did not come in time.
     *
     * @param reason why no more was waited, as a sentence
     * @param late what came after the hard budget, if it did while there was a look
     * @param setUpBroken whether the suite's own side failed: the source was blind, or the provider lost it
     */
    record Missed<T>(String reason, Optional<Sighting<T>> late, boolean setUpBroken) implements Outcome<T> {}
}
