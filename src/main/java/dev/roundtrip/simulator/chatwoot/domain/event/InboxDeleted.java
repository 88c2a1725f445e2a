package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;

/** An inbox is to be removed, with all that lies in it, in the background. */
public record InboxDeleted(Inbox inbox) implements Event {
    @Override
    public int accountId() {
        return inbox.accountId();
    }
}
