package dev.roundtrip.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * A private note on the desk's conversation.
 *
 * @param leaked who read it all the same, and when
 */
record Note(String author, String text, Instant at, Optional<Leak> leaked) {

    /** A note that reached somebody whom it was not for. */
    record Leak(String reader, Instant at) {}

    Note leakedTo(String reader, Instant when) {
        return new Note(author, text, at, Optional.of(new Leak(reader, when)));
    }
}
