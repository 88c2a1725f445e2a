package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation was opened. */
public record ConversationCreated(Conversation conversation, Actor actor) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
