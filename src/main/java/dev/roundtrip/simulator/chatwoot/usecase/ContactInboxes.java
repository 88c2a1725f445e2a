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

    /**
     * The place of the contact in the inbox under a source id, or where none is given under his address or number; where the channel has
     * neither, each time a new one. Empty when somebody else has the source id and keeps it.
     *
     * @throws Invalid when the source id is none for the channel
     */
    public Optional<ContactInbox> under(Contact contact, Inbox inbox, Optional<String> wanted, boolean hmacVerified) {
        return state.change(() -> {
            String sourceId = wanted.orElseGet(() -> sourceId(contact, inbox));
            SourceIds.check(inbox, sourceId);
            Optional<ContactInbox> known = store.contactInbox(inbox.id(), sourceId);
            if (known.filter(place -> place.contactId() == contact.id()).isPresent()) {
                return known;
            }
            if (known.isPresent() && !SourceIds.areAddresses(inbox)) {
                return Optional.empty();
            }
            known.ifPresent(place -> displace(place, inbox));
            return Optional.of(create(contact, inbox, sourceId, hmacVerified));
        });
    }

    // Whoever had the address before keeps his place under an id that nobody writes to.
    private void displace(ContactInbox place, Inbox inbox) {
        String other = SourceIds.displaced(inbox, place.sourceId(), state.tokens());
        SourceIds.check(inbox, other);
        store.contactInboxes.put(place.with(ContactInbox.SOURCE_ID, other));
    }

    /** @throws Invalid when the contact lacks what the channel needs */
    public String sourceId(Contact contact, Inbox inbox) {
        return switch (inbox.channel().type()) {
            case EMAIL -> needed(contact.email(), "contact email");
            case TWILIO_SMS -> {
                String number = needed(contact.phoneNumber(), "contact phone number");
                yield "whatsapp".equals(inbox.channel().text("medium")) ? "whatsapp:" + number : number;
            }
            case API, WEB_WIDGET -> state.tokens().uuid();
        };
    }

    private static String needed(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new Missing(name);
        }
        return value;
    }
}
