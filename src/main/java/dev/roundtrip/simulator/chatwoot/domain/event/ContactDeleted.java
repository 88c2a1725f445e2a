package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;

/** A contact was removed; its conversations follow in the background. */
public record ContactDeleted(Contact contact, Actor actor) implements Event {
    @Override
    public int accountId() {
        return contact.accountId();
    }
}
