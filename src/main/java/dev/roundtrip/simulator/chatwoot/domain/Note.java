package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** What a colleague put down about a contact. */
public record Note(int id, int contactId, Integer userId, String content, Instant createdAt, Instant updatedAt)
        implements Entity {
    @Override
    public int ownerId() {
        return contactId;
    }

    /** The same note about another contact. */
    public Note of(int otherContactId) {
        return new Note(id, otherContactId, userId, content, createdAt, updatedAt);
    }
}
