package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A bot gave a conversation to people. */
public record BotHandedOver(Conversation conversation) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
