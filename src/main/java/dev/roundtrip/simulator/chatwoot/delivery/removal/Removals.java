package dev.roundtrip.simulator.chatwoot.delivery.removal;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactDeleted;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationDeleted;
import dev.roundtrip.simulator.chatwoot.domain.event.InboxDeleted;
import dev.roundtrip.simulator.chatwoot.usecase.State;

/** Removes in the background what was asked to be removed, and what lies in it. */
public final class Removals implements Delivery {
    private final State state;
    private final Store store;

    public Removals(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(
                ConversationDeleted.class,
                Work.HOUSEKEEPING,
                event -> state.perform(() -> remove(event.conversation())));
        dispatcher.on(ContactDeleted.class, Work.HOUSEKEEPING, event -> state.perform(() -> remove(event.contact())));
        dispatcher.on(InboxDeleted.class, Work.HOUSEKEEPING, event -> state.perform(() -> remove(event.inbox())));
    }

    private void remove(Conversation conversation) {
        store.conversations.remove(conversation.id());
        store.messages.ownedBy(conversation.id()).forEach(message -> store.messages.remove(message.id()));
    }

    private void remove(Contact contact) {
        store.conversations.ownedBy(contact.accountId()).stream()
                .filter(conversation -> conversation.contactId() == contact.id())
                .forEach(this::remove);
        store.contactInboxes.ownedBy(contact.id()).forEach(place -> store.contactInboxes.remove(place.id()));
    }

    private void remove(Inbox inbox) {
        store.conversations.ownedBy(inbox.accountId()).stream()
                .filter(conversation -> conversation.inboxId() == inbox.id())
                .forEach(this::remove);
        store.contactInboxes.all().stream()
                .filter(place -> place.inboxId() == inbox.id())
                .forEach(place -> store.contactInboxes.remove(place.id()));
        store.inboxes.remove(inbox.id());
    }
}
