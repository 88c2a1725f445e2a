package dev.roundtrip.channel;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on a mail's envelope otherwise than usual.
 *
 * @param recipient whom it goes to, instead of the desk's address or whom it answers
 * @param replyTo who asks to be answered, instead of the sender
 */
public record Envelope(Optional<String> recipient, Optional<String> replyTo) {
    private static final Envelope USUAL = new Envelope(Optional.empty(), Optional.empty());

    /** From the customer to the desk, and back. */
    public static Envelope usual() {
        return USUAL;
    }

    /** To somebody else than the desk. */
    public static Envelope to(String recipient) {
        return new Envelope(Optional.of(recipient), Optional.empty());
    }

    /** To the desk, which is asked to answer somebody else. */
    public static Envelope answeredTo(String address) {
        return new Envelope(Optional.empty(), Optional.of(address));
    }

    /** The addresses that differ, for messages. */
    String addresses() {
        return Stream.concat(recipient.stream(), replyTo.stream()).collect(Collectors.joining(", "));
    }
}
