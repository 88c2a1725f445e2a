package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.time.Instant;
import java.util.Optional;

/** Makes contacts known in inboxes, under a source id (address, number or a generated one). */
public final class ContactInboxes {
    private final State state;
    private final Store store;
    private final Contacts contacts;

    public ContactInboxes(State state, Contacts contacts) {
        this.state = state;
        this.store = state.store();
        this.contacts = contacts;
    }

    /**
     * What an incoming message starts with: who is known in the inbox under the source id; else the contact of the account with the same
     * identifier, address or number, made known in the inbox; else a new contact with these details.
     */
    public ContactInbox forIncoming(Inbox inbox, String sourceId, Contact details) {
        return state.change(() -> store.contactInbox(inbox.id(), sourceId).orElseGet(() -> {
            Contact contact = contacts.find(inbox.accountId(), details)
                    .orElseGet(() -> contacts.create(inbox.accountId(), details, Actor.system()));
            return create(contact, inbox, sourceId, false);
        }));
    }

    /** Stores the place of a contact in an inbox. */
    public ContactInbox create(Contact contact, Inbox inbox, String sourceId, boolean hmacVerified) {
        return state.change(() -> {
            Instant now = state.now();
            return store.contactInboxes.add(id -> new ContactInbox(Row.numbered(id))
                    .with(ContactInbox.CONTACT_ID, contact.id())
                    .with(ContactInbox.INBOX_ID, inbox.id())
                    .with(ContactInbox.SOURCE_ID, sourceId)
                    .with(ContactInbox.HMAC_VERIFIED, hmacVerified)
                    .with(ContactInbox.PUBSUB_TOKEN, state.tokens().token(24))
                    .with(ContactInbox.CREATED_AT, now)
                    .with(ContactInbox.UPDATED_AT, now));
        });
    }

    /** The place of the contact in the inbox, made when there is none: by address, number or a generated id. */
    public ContactInbox findOrCreate(Contact contact, Inbox inbox) {
        return state.change(() -> {
            String wanted = sourceId(contact, inbox);
            Optional<ContactInbox> known = store.contactInboxes.ownedBy(contact.id()).stream()
                    .filter(place -> place.inboxId() == inbox.id())
                    .filter(place -> wanted == null || wanted.equals(place.sourceId()))
                    .findFirst();
            return known.orElseGet(
                    () -> create(contact, inbox, wanted == null ? state.tokens().uuid() : wanted, false));
        });
    }

    /** @throws Invalid when the contact lacks what the channel needs */
    public String sourceId(Contact contact, Inbox inbox) {
        return switch (inbox.channel().type()) {
            case EMAIL -> needed(contact.email(), "contact email");
            case TWILIO_SMS -> {
                String number = needed(contact.phoneNumber(), "contact phone number");
                yield "whatsapp".equals(inbox.channel().text("medium")) ? "whatsapp:" + number : number;
            }
            case API, WEB_WIDGET -> null;
        };
    }

    private static String needed(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new Missing(name);
        }
        return value;
    }
}
