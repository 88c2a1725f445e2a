package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** A time that reports are made of: how long the first answer took, or the resolution, in seconds. */
public record ReportingEvent(
        int id, int accountId, String name, Instant at, double seconds, int inboxId, Integer userId, int conversationId)
        implements Entity {
    /** The first answer of a person. */
    public static final String FIRST_RESPONSE = "first_response";

    /** The resolution of a conversation. */
    public static final String RESOLVED = "conversation_resolved";

    @Override
    public int ownerId() {
        return accountId;
    }
}
