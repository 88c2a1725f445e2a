package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** A saved answer. */
public record CannedResponse(
        int id, int accountId, String shortCode, String content, Instant createdAt, Instant updatedAt)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}
