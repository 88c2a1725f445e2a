package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Message;

/** An agent asks that a message be delivered once more. */
public record MessageRetried(Message message, Actor actor) implements Event {
    @Override
    public int accountId() {
        return message.accountId();
    }
}
