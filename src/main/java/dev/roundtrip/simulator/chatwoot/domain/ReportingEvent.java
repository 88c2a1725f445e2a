package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** A time that reports are made of: how long something took, in whole seconds, and how many of them the inbox was open. */
public record ReportingEvent(
        int id,
        int accountId,
        String name,
        int inboxId,
        Integer userId,
        int conversationId,
        Instant start,
        Instant end,
        double value,
        double businessValue,
        Instant createdAt)
        implements Entity {
    /** The first answer of a person. */
    public static final String FIRST_RESPONSE = "first_response";

    /** A later answer of a person to somebody who waited. */
    public static final String REPLY = "reply_time";

    /** The resolution of a conversation. */
    public static final String RESOLVED = "conversation_resolved";

    /** The same where a bot serves and nobody else has answered. */
    public static final String BOT_RESOLVED = "conversation_bot_resolved";

    /** A conversation was opened again. */
    public static final String OPENED = "conversation_opened";

    /** A bot handed the conversation over to people. */
    public static final String BOT_HANDOFF = "conversation_bot_handoff";

    @Override
    public int ownerId() {
        return accountId;
    }

    /** How long it took, all hours or only those of business. */
    public double seconds(boolean inBusinessHours) {
        return inBusinessHours ? businessValue : value;
    }
}
