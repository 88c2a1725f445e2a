package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;

/** A contact was stored. */
public record ContactCreated(Contact contact, Actor actor) implements Event {
    @Override
    public int accountId() {
        return contact.accountId();
    }
}
