package dev.roundtrip.desk;

import dev.roundtrip.waiting.Source;

/** What the desk tells by itself, and can be asked about a customer. */
public interface DeskNews extends Source<DeskMessage> {
    /** Asks about that customer as well, until the watch is closed. */
    Watch watch(long inboxId, String sourceId);

    /** The same sightings, as a source that can look once more for what that customer's conversations hold. */
    Source<DeskMessage> about(long inboxId, String sourceId);

    /** Whether realtime has told that message. */
    boolean pushed(long messageId);

    /** Whether only polling has seen that message so far, though realtime should have told it. */
    boolean onlyPolled(long messageId);
}
