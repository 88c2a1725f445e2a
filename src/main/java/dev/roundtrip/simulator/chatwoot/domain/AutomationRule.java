package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happens by itself when an event fulfils all conditions. */
public record AutomationRule(
        int id,
        int accountId,
        String name,
        String description,
        String eventName,
        List<Map<String, Object>> conditions,
        List<Map<String, Object>> actions,
        boolean active,
        List<Integer> files,
        Instant createdAt)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}
