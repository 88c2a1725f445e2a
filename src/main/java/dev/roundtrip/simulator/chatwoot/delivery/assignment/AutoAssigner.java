package dev.roundtrip.simulator.chatwoot.delivery.assignment;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.usecase.Assignees;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.time.Duration;
import java.util.List;

/** Gives open conversations that nobody has to members of the inbox who are online, shortly after they were opened and now and then. */
public final class AutoAssigner implements Delivery {
    private static final Duration SWEEP = Duration.ofMinutes(30);

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Assignees assignees;

    public AutoAssigner(State state, Conversations conversations, Assignees assignees) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.assignees = assignees;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(
                ConversationCreated.class,
                Work.HOUSEKEEPING,
                event -> assign(event.conversation().inboxId()));
        dispatcher.on(
                ConversationStatusChanged.class,
                Work.HOUSEKEEPING,
                event -> assign(event.after().inboxId()));
        dispatcher.every(SWEEP, Work.HOUSEKEEPING, () -> store.inboxes.all().forEach(inbox -> assign(inbox.id())));
    }

    private void assign(int inboxId) {
        state.perform(() -> store.inboxes
                .find(inboxId)
                .filter(Inbox::enableAutoAssignment)
                .ifPresent(inbox -> waiting(inbox).forEach(conversation -> assign(inbox, conversation))));
    }

    private List<Conversation> waiting(Inbox inbox) {
        return store.conversations.ownedBy(inbox.accountId()).stream()
                .filter(c -> c.inboxId().equals(inbox.id()) && c.isOpen())
                .filter(c -> c.assigneeId() == null && c.assigneeAgentBotId() == null)
                .toList();
    }

    private void assign(Inbox inbox, Conversation conversation) {
        assignees
                .next(inbox)
                .ifPresent(agent -> conversations.change(
                        conversation.id(), c -> c.with(Conversation.ASSIGNEE_ID, agent), Actor.system()));
    }
}
