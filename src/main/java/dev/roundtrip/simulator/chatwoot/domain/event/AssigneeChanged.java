package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation got another assignee or none. */
public record AssigneeChanged(Conversation before, Conversation after, Actor actor) implements Event {
    @Override
    public int accountId() {
        return after.accountId();
    }
}
