package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Message;

/** The first answer of a person in a conversation. */
public record FirstReplyCreated(Message message, Actor actor) implements Event {
    @Override
    public int accountId() {
        return message.accountId();
    }
}
