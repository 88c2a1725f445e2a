package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** An agent has seen a conversation. */
public record ConversationRead(Conversation conversation, Actor actor) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
