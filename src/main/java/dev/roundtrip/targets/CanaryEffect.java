package dev.roundtrip.targets;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a canary.
 *
 * @param took from the act to its effect; empty when it was not seen
 * @param waited how long it was waited for at most
 * @param cut whether that was shorter than it may take, since all of them together may take no longer: then nothing
 *     that was not seen proves anything
 */
public record CanaryEffect(Optional<Duration> took, Duration waited, boolean cut) {
    /** Whether it is proved that there is none. */
    public boolean missing() {
        return took.isEmpty() && !cut;
    }
}
