package dev.roundtrip.channel;

import java.util.Optional;

/**
 * What a customer is about to send.
 *
 * @param subject for channels that have one
 * @param text the words, lines separated by {@code \n}
 * @param replyTo the arrival that is answered, so that the channel keeps the thread
 */
public record Draft(Optional<String> subject, String text, Optional<Arrival> replyTo) {

    /** A first message. */
    public static Draft opening(String subject, String text) {
        return new Draft(Optional.ofNullable(subject), text, Optional.empty());
    }
}
