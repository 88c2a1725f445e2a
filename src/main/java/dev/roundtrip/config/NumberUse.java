package dev.roundtrip.config;

import java.time.Duration;

/**
 * How much a run may ask of Twilio and its numbers.
 *
 * @param pace how long to wait between two texts from the same number, at least
 * @param segments how many segments a run may send in all, the desk's answers included
 * @param setsWebhook whether the number's messaging webhook may be set for the run, and put back
 */
public record NumberUse(Duration pace, int segments, boolean setsWebhook) {
    /** As fast and as much as one likes; nothing is changed at Twilio. */
    public static NumberUse unlimited() {
        return new NumberUse(Duration.ZERO, Integer.MAX_VALUE, false);
    }
}
