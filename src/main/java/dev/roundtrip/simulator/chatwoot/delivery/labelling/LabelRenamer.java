package dev.roundtrip.simulator.chatwoot.delivery.labelling;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.LabelChanged;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.util.List;
import java.util.stream.Stream;

/** Carries a renamed or deleted label of the account to the conversations and contacts that have it (observed). */
public final class LabelRenamer implements Delivery {
    private final State state;
    private final Store store;

    public LabelRenamer(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(LabelChanged.class, Work.HOUSEKEEPING, event -> state.perform(() -> carry(event)));
    }

    private void carry(LabelChanged change) {
        store.conversations.ownedBy(change.accountId()).stream()
                .filter(conversation -> conversation.labelList().contains(change.before()))
                .forEach(conversation -> store.conversations.put(
                        conversation.with(Conversation.LABEL_LIST, changed(conversation.labelList(), change))));
        store.contacts.ownedBy(change.accountId()).stream()
                .filter(contact -> contact.labels().contains(change.before()))
                .forEach(
                        contact -> store.contacts.put(contact.with(Contact.LABELS, changed(contact.labels(), change))));
    }

    private static List<String> changed(List<String> labels, LabelChanged change) {
        return labels.stream()
                .flatMap(label -> label.equals(change.before()) ? Stream.ofNullable(change.after()) : Stream.of(label))
                .distinct()
                .toList();
    }
}
