package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation changed in something that others are told of. */
public record ConversationUpdated(Conversation before, Conversation after, Actor actor) implements Event {
    @Override
    public int accountId() {
        return after.accountId();
    }
}
