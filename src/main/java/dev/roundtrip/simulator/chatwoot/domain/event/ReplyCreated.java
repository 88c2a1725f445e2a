package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import java.time.Instant;

/** A person answered somebody who had waited since then, and not for the first time. */
public record ReplyCreated(Message message, Instant waitingSince) implements Event {
    @Override
    public int accountId() {
        return message.accountId();
    }
}
