package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** Somebody, agent or customer, began or ceased to type. */
public record TypingChanged(Conversation conversation, Actor who, boolean on, boolean isPrivate) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
