package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Map;

/** What a live-chat inbox says by itself to visitors of certain pages; {@code displayId} is its number in the account. */
public record Campaign(
        int id,
        int accountId,
        int displayId,
        int inboxId,
        String title,
        String message,
        boolean enabled,
        boolean onlyDuringBusinessHours,
        Map<String, Object> triggerRules)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}
