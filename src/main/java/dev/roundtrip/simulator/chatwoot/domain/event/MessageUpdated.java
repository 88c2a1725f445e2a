package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Message;

/** A stored message changed. */
public record MessageUpdated(Message before, Message after, Actor actor) implements Event {
    @Override
    public int accountId() {
        return after.accountId();
    }
}
