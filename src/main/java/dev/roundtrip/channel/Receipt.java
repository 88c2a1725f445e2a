package dev.roundtrip.channel;

import java.time.Instant;

/**
 * What the provider said when it took a message.
 *
 * @param id its id there: Message-ID without angle brackets, SID, widget message id
 * @param sent when it was given away
 * @param accepted when the provider took it
 * @param provider who took it, in words: "SMTP server mail.example:25"
 * @param thread what an answer in the same thread must name: the Message-ID, the desk's number, the visitor's uuid
 */
public record Receipt(String id, Instant sent, Instant accepted, String provider, String thread) {}
