package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Map;

/** A program that answers in an inbox and is told of its events. */
public record AgentBot(
        int id,
        Integer accountId,
        String name,
        String description,
        String outgoingUrl,
        Map<String, Object> config,
        String accessToken,
        String secret)
        implements Entity {
    public AgentBot withAccessToken(String other) {
        return new AgentBot(id, accountId, name, description, outgoingUrl, config, other, secret);
    }

    public AgentBot withSecret(String other) {
        return new AgentBot(id, accountId, name, description, outgoingUrl, config, accessToken, other);
    }

    @Override
    public int ownerId() {
        return accountId == null ? 0 : accountId;
    }
}
