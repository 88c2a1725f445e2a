package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;

/** A conversation belongs to another contact since a merge. */
public record ConversationContactChanged(Conversation conversation, Actor actor) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
