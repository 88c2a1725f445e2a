package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;

/** A group of agents that conversations can be assigned to. */
public record Team(
        int id,
        int accountId,
        String name,
        String description,
        boolean allowAutoAssign,
        List<Integer> memberIds,
        Instant createdAt)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}
