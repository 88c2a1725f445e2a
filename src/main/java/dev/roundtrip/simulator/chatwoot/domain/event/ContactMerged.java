package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;

/** A contact was merged into another, which stays. */
public record ContactMerged(Contact contact, Contact gone, Actor actor) implements Event {
    @Override
    public int accountId() {
        return contact.accountId();
    }
}
