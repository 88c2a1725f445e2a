package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** Something happened that a line in the conversation tells of; the line is written in the background. */
public record ActivityNoted(Conversation conversation, String line) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
