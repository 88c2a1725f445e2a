package dev.roundtrip.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a wait ended. */
public sealed interface Outcome<T> {

    /**
     * It came in time.
     *
     * @param sighting what came
     * @param took from the beginning of the budget to the sighting's own time
     * @param slow whether the soft budget was missed
     */
    record Seen<T>(Sighting<T> sighting, Duration took, boolean slow) implements Outcome<T> {}

    /**
     * It did not come in time.
     *
     * @param reason why no more was waited, as a sentence
     * @param late what came after the hard budget, if it did while there was a look
     * @param others everything else that the source had seen by then
     * @param setUpBroken whether the suite's own side failed: the source was blind, or the provider lost it
     */
    record Missed<T>(String reason, Optional<Sighting<T>> late, List<Sighting<T>> others, boolean setUpBroken)
            implements Outcome<T> {}
}
