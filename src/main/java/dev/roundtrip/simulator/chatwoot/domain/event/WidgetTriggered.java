package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import java.util.Map;

/** A visitor opened the live chat. */
public record WidgetTriggered(ContactInbox contactInbox, Contact contact, Map<String, Object> info) implements Event {
    @Override
    public int accountId() {
        return contact.accountId();
    }
}
