package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation was resolved, reopened, snoozed or put to pending. */
public record ConversationStatusChanged(Conversation before, Conversation after, Actor actor) implements Event {
    @Override
    public int accountId() {
        return after.accountId();
    }
}
