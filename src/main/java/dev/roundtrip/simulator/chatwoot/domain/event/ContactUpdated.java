package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;

/** A contact changed. */
public record ContactUpdated(Contact before, Contact after, Actor actor) implements Event {
    @Override
    public int accountId() {
        return after.accountId();
    }
}
