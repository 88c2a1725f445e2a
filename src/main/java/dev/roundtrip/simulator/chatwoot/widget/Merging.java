package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactMerged;
import dev.roundtrip.simulator.chatwoot.usecase.State;

/** Makes one contact of two: places, conversations and messages of the second become the first's. */
public final class Merging {
    private final State state;
    private final Store store;

    public Merging(State state) {
        this.state = state;
        this.store = state.store();
    }

    /** Answers the contact that stays. */
    Contact merge(Contact base, Contact gone) {
        return state.change(() -> {
            Actor before = Actor.contact(gone.id());
            Actor after = Actor.contact(base.id());
            store.contactInboxes
                    .ownedBy(gone.id())
                    .forEach(place -> store.contactInboxes.put(place.with(ContactInbox.CONTACT_ID, base.id())));
            store.conversations.ownedBy(gone.accountId()).stream()
                    .filter(conversation -> conversation.contactId() == gone.id())
                    .forEach(conversation ->
                            store.conversations.put(conversation.with(Conversation.CONTACT_ID, base.id())));
            store.messages.all().stream()
                    .filter(message -> before.equals(message.sender()))
                    .forEach(message -> store.messages.put(message.with(Message.SENDER, after)));
            store.contacts.remove(gone.id());
            state.raise(new ContactMerged(base, gone, after));
            return base;
        });
    }
}
