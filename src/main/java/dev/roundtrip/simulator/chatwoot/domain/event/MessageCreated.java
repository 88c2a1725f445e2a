package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Message;

/** A message was stored; {@code actor} is who did it. */
public record MessageCreated(Message message, Actor actor) implements Event {
    @Override
    public int accountId() {
        return message.accountId();
    }
}
