package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.Set;

/** What follows when the customer has looked at a conversation. */
public final class Reading {
    private static final Set<String> UNREAD = Set.of("sent", "delivered");

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Messages messages;

    public Reading(State state, Conversations conversations, Messages messages) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.messages = messages;
    }

    /** Notes that the customer has seen everything; what the desk wrote is read from now on. Observed: private notes too. */
    public Conversation seenByCustomer(int conversationId) {
        return state.change(() -> {
            Conversation seen =
                    conversations.note(conversationId, c -> c.with(Conversation.CONTACT_LAST_SEEN_AT, state.now()));
            store.messages.ownedBy(conversationId).stream()
                    .filter(m -> m.is(MessageType.OUTGOING) && UNREAD.contains(m.status()))
                    .forEach(m -> messages.change(m.id(), one -> one.with(Message.STATUS, "read"), Actor.system()));
            return seen;
        });
    }
}
