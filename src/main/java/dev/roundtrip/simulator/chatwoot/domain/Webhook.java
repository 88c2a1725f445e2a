package dev.roundtrip.simulator.chatwoot.domain;

import java.util.List;

/** An address that is told of an account's events; deliveries are signed with the secret. */
public record Webhook(
        int id, int accountId, Integer inboxId, String url, String name, List<String> subscriptions, String secret)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}
