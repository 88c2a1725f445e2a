package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation is to be removed in the background. */
public record ConversationDeleted(Conversation conversation) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
