package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactDeleted;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactMerged;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationContactChanged;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Creates, changes, finds and removes contacts. */
public final class Contacts {
    private final State state;
    private final Store store;

    public Contacts(State state) {
        this.state = state;
        this.store = state.store();
    }

    /** A contact that is not stored yet, to be filled by {@code with}. */
    public static Contact draft() {
        // The order is that of the product's columns, which lists of changes keep.
        return new Contact(Row.numbered(0))
                .with(Contact.NAME, null)
                .with(Contact.EMAIL, null)
                .with(Contact.PHONE_NUMBER, null)
                .with(Contact.ACCOUNT_ID, null)
                .with(Contact.CREATED_AT, null)
                .with(Contact.UPDATED_AT, null)
                .with(Contact.ADDITIONAL_ATTRIBUTES, null)
                .with(Contact.IDENTIFIER, null)
                .with(Contact.CUSTOM_ATTRIBUTES, null)
                .with(Contact.LAST_ACTIVITY_AT, null)
                .with(Contact.BLOCKED, false)
                .with(Contact.LABELS, List.of());
    }

    /** @throws Invalid when address, number or identifier is malformed or taken in the account */
    public Contact create(int accountId, Contact draft, Actor actor) {
        return state.change(() -> {
            Contact contact = take(accountId, draft);
            state.raise(new ContactCreated(contact, actor));
            return contact;
        });
    }

    /**
     * Stores a contact without telling anybody, as the product does with those that come in a file.
     *
     * @throws Invalid when address, number or identifier is malformed or taken in the account
     */
    public Contact take(int accountId, Contact draft) {
        return state.change(() -> {
            Contact tidy = tidy(draft.with(Contact.ACCOUNT_ID, accountId));
            ContactRules.check(tidy, store.contacts.ownedBy(accountId));
            Instant now = state.now();
            return store.contacts.add(id -> new Contact(tidy.row().renumbered(id))
                    .with(Contact.CREATED_AT, now)
                    .with(Contact.UPDATED_AT, now));
        });
    }

    /** @throws Invalid when address, number or identifier is malformed or taken in the account */
    public Contact change(int id, UnaryOperator<Contact> change, Actor actor) {
        return state.change(() -> {
            Contact before = store.contacts.get(id);
            Contact after = tidy(change.apply(before));
            if (after.row().changesSince(before.row()).isEmpty()) {
                return before;
            }
            ContactRules.check(after, store.contacts.ownedBy(before.accountId()));
            Contact kept = store.contacts.put(after.with(Contact.UPDATED_AT, state.now()));
            state.raise(new ContactUpdated(before, kept, actor));
            return kept;
        });
    }

    /** Moves everything of one contact to another, which keeps what it has and gets what it lacks; the first is gone then. */
    public Contact merge(Contact base, Contact gone, Actor actor) {
        return state.change(() -> {
            store.contactInboxes
                    .ownedBy(gone.id())
                    .forEach(place -> store.contactInboxes.put(place.with(ContactInbox.CONTACT_ID, base.id())));
            store.conversations.ownedBy(base.accountId()).stream()
                    .filter(conversation -> conversation.contactId() == gone.id())
                    .forEach(conversation -> move(conversation, base, actor));
            store.notes.ownedBy(gone.id()).forEach(note -> store.notes.put(note.of(base.id())));
            store.contacts.remove(gone.id());
            Contact merged = change(base.id(), contact -> filled(contact, gone), actor);
            state.raise(new ContactMerged(merged, gone, actor));
            return merged;
        });
    }

    private void move(Conversation conversation, Contact base, Actor actor) {
        int before = conversation.contactId();
        Conversation moved = store.conversations.put(conversation.with(Conversation.CONTACT_ID, base.id()));
        store.messages.ownedBy(conversation.id()).stream()
                .filter(message -> Actor.contact(before).equals(message.sender()))
                .forEach(message -> store.messages.put(message.with(Message.SENDER, Actor.contact(base.id()))));
        state.raise(new ConversationContactChanged(moved, actor));
    }

    private static Contact filled(Contact base, Contact gone) {
        return base.with(Contact.NAME, orElse(base.name(), gone.name()))
                .with(Contact.EMAIL, orElse(base.email(), gone.email()))
                .with(Contact.PHONE_NUMBER, orElse(base.phoneNumber(), gone.phoneNumber()))
                .with(Contact.IDENTIFIER, orElse(base.identifier(), gone.identifier()))
                .with(
                        Contact.ADDITIONAL_ATTRIBUTES,
                        Attributes.merged(gone.additionalAttributes(), base.additionalAttributes()))
                .with(Contact.CUSTOM_ATTRIBUTES, Attributes.merged(gone.customAttributes(), base.customAttributes()));
    }

    private static String orElse(String strong, String weak) {
        return strong == null || strong.isBlank() && weak != null && !weak.isBlank() ? weak : strong;
    }

    /** Removes the contact at once; its conversations follow in the background. */
    public void delete(int id, Actor actor) {
        state.perform(() -> {
            Contact contact = store.contacts.get(id);
            store.contacts.remove(id);
            state.raise(new ContactDeleted(contact, actor));
        });
    }

    /** The contact of the account with that identifier, else address, else number: the order of the product. */
    public Optional<Contact> find(int accountId, Contact like) {
        List<Contact> all = store.contacts.ownedBy(accountId);
        return first(all, like.identifier(), c -> like.identifier().equals(c.identifier()))
                .or(() -> first(all, like.email(), c -> like.email().equalsIgnoreCase(c.email())))
                .or(() -> first(all, like.phoneNumber(), c -> like.phoneNumber().equals(c.phoneNumber())));
    }

    private static Optional<Contact> first(List<Contact> all, String wanted, Predicate<Contact> fits) {
        return wanted == null || wanted.isBlank()
                ? Optional.empty()
                : all.stream().filter(fits).findFirst();
    }

    private static Contact tidy(Contact contact) {
        String mail = contact.email();
        return contact.with(Contact.NAME, contact.name() == null ? "" : contact.name())
                .with(Contact.EMAIL, mail == null || mail.isBlank() ? null : mail.toLowerCase(Locale.ROOT))
                .with(Contact.BLOCKED, contact.blocked())
                .with(Contact.LABELS, contact.labels() == null ? List.of() : contact.labels())
                .with(Contact.ADDITIONAL_ATTRIBUTES, orEmpty(contact.additionalAttributes()))
                .with(Contact.CUSTOM_ATTRIBUTES, orEmpty(contact.customAttributes()));
    }

    private static Map<String, Object> orEmpty(Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }
}
