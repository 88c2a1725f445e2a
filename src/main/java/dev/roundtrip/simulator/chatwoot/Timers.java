package dev.roundtrip.simulator.chatwoot;

import java.time.Duration;

/** The product's own waiting times. */
public record Timers(
        Duration continuityMail,
        Duration imapPoll,
        Duration attachmentDelay,
        Duration cablePing,
        Duration webhookLimit,
        Duration botPause,
        Duration snoozeCheck) {
    /** As the product has them. */
    public static Timers product() {
        return new Timers(
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofMinutes(1));
    }

    /** Short ones, for runs on a laptop. */
    public static Timers shortened() {
        return new Timers(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofSeconds(1));
    }
}
