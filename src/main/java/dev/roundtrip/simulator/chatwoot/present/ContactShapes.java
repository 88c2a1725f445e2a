package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** Contacts as JSON. */
public final class ContactShapes {
    private final Store store;
    private final Presence presence;

    public ContactShapes(Store store, Presence presence) {
        this.store = store;
        this.presence = presence;
    }

    /** As author of messages and in frames. */
    public Map<String, Object> push(Contact contact) {
        return Shape.of("additional_attributes", contact.additionalAttributes())
                .with("custom_attributes", contact.customAttributes())
                .with("email", contact.email())
                .with("id", contact.id())
                .with("identifier", contact.identifier())
                .with("name", contact.name())
                .with("phone_number", contact.phoneNumber())
                .with("thumbnail", "")
                .with("blocked", contact.blocked())
                .with("type", "contact")
                .map();
    }

    /** As sender of a conversation. */
    public Map<String, Object> rest(Contact contact) {
        return Shape.of("additional_attributes", contact.additionalAttributes())
                .with("availability_status", presence.ofContact(contact.id()))
                .with("email", contact.email())
                .with("id", contact.id())
                .with("name", contact.name())
                .with("phone_number", contact.phoneNumber())
                .with("blocked", contact.blocked())
                .with("identifier", contact.identifier())
                .with("thumbnail", "")
                .with("custom_attributes", contact.customAttributes())
                .when(contact.lastActivityAt() != null, "last_activity_at", () -> Times.epoch(contact.lastActivityAt()))
                .with("created_at", Times.epoch(contact.createdAt()))
                .map();
    }

    /** With the inboxes that it is known in. */
    public Map<String, Object> restWithInboxes(Contact contact) {
        List<Map<String, Object>> places = store.contactInboxes.ownedBy(contact.id()).stream()
                .map(this::place)
                .toList();
        return Shape.empty().all(rest(contact)).with("contact_inboxes", places).map();
    }

    /** Whether the contact was seen on a realtime connection not long ago. */
    public boolean online(Contact contact) {
        return "online".equals(presence.ofContact(contact.id()));
    }

    public Map<String, Object> place(ContactInbox place) {
        return Shape.of("source_id", place.sourceId())
                .with("inbox", InboxRows.slim(store.inboxes.get(place.inboxId())))
                .map();
    }

    /** The bare row, as the public client API shows it. */
    public Map<String, Object> row(Contact contact) {
        return Shape.of("id", contact.id())
                .with("name", contact.name())
                .with("email", contact.email())
                .with("phone_number", contact.phoneNumber())
                .with("account_id", contact.accountId())
                .with("created_at", Times.iso(contact.createdAt()))
                .with("updated_at", Times.iso(contact.updatedAt()))
                .with("additional_attributes", contact.additionalAttributes())
                .with("identifier", contact.identifier())
                .with("custom_attributes", contact.customAttributes())
                .with("last_activity_at", Times.iso(contact.lastActivityAt()))
                .with("contact_type", contact.email() == null && contact.phoneNumber() == null ? "visitor" : "lead")
                .with("middle_name", "")
                .with("last_name", "")
                .with("location", contact.additionalAttributes().get("city"))
                .with("country_code", contact.additionalAttributes().get("country_code"))
                .with("blocked", contact.blocked())
                .with("company_id", company(contact))
                .with("label_list", contact.labels())
                .map();
    }

    // Observed: whoever has an address gets a company by its domain; nothing else is shown of it.
    private static Integer company(Contact contact) {
        String mail = contact.email();
        return mail == null
                ? null
                : Math.floorMod(mail.substring(mail.indexOf('@')).hashCode(), 1_000_000);
    }
}
