package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** Somebody wants the conversation mailed to that address. */
public record TranscriptRequested(Conversation conversation, String email) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
