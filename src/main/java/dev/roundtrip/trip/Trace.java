package dev.roundtrip.trip;

/**
 * What one side said when it was asked about a missed message.
 *
 * @param sign what that means
 * @param who who said so: "the desk", "Twilio", "the customers' mailbox"
 * @param sentence what was found, with ids and times, as a sentence; nothing of anybody else's
 */
public record Trace(Sign sign, String who, String sentence) {}
