package dev.roundtrip.simulator.chatwoot.delivery.reporting;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.FirstReplyCreated;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.time.Duration;
import java.time.Instant;

/** Keeps the times that reports are made of. */
public final class ReportingLog implements Delivery {
    private static final double MILLIS = 1000;

    private final State state;
    private final Store store;

    public ReportingLog(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(FirstReplyCreated.class, Work.HOUSEKEEPING, event -> answered(event.message()));
        dispatcher.on(ConversationStatusChanged.class, Work.HOUSEKEEPING, event -> {
            if (event.after().isResolved()) {
                // Observed: a resolution counts for who was assigned, not for who resolved.
                keep(
                        ReportingEvent.RESOLVED,
                        event.after(),
                        event.after().updatedAt(),
                        event.after().assigneeId());
            }
        });
    }

    private void answered(Message message) {
        store.conversations
                .find(message.conversationId())
                .ifPresent(conversation -> keep(
                        ReportingEvent.FIRST_RESPONSE,
                        conversation,
                        message.createdAt(),
                        message.sender().id()));
    }

    private void keep(String name, Conversation conversation, Instant at, Integer userId) {
        double seconds = Duration.between(conversation.createdAt(), at).toMillis() / MILLIS;
        state.perform(() -> store.reportingEvents.add(id -> new ReportingEvent(
                id, conversation.accountId(), name, at, seconds, conversation.inboxId(), userId, conversation.id())));
    }
}
