package dev.roundtrip.desk;

import java.time.Instant;

/** Since when realtime has been listened to without a gap: what was told in a gap is never repeated, so it is not owed. Thread-safe. */
final class Hearing {
    private Instant since = Instant.MAX;

    /** A subscription was confirmed. */
    synchronized void begins(Instant at) {
        since = at;
    }

    /** The connection is lost. */
    synchronized void ends() {
        since = Instant.MAX;
    }

    /** Whether nothing told since then can have been missed. */
    synchronized boolean coversSince(Instant then) {
        return !then.isBefore(since);
    }
}
