package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Team;

/** A rule wants the members of a team written to about the conversation. */
public record TeamMailRequested(Conversation conversation, Team team, String words) implements Event {
    @Override
    public int accountId() {
        return conversation.accountId();
    }
}
