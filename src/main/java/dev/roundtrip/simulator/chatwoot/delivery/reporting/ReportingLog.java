package dev.roundtrip.simulator.chatwoot.delivery.reporting;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.BotHandedOver;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.FirstReplyCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ReplyCreated;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.WorkingHours;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the times that reports are made of. */
public final class ReportingLog implements Delivery {
    private static final Set<String> HANDED_TO_PEOPLE = Set.of(ReportingEvent.BOT_HANDOFF, ReportingEvent.OPENED);

    private final State state;
    private final Store store;

    public ReportingLog(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(FirstReplyCreated.class, Work.HOUSEKEEPING, event -> answered(event.message()));
        dispatcher.on(ReplyCreated.class, Work.HOUSEKEEPING, this::answeredAgain);
        dispatcher.on(BotHandedOver.class, Work.HOUSEKEEPING, event -> handedOver(event.conversation()));
        dispatcher.on(ConversationStatusChanged.class, Work.HOUSEKEEPING, event -> {
            if (event.after().isResolved()) {
                resolved(event.after());
            } else if (event.after().isOpen()) {
                opened(event.after());
            }
        });
    }

    // Counts for who wrote it; it is waited for since a bot handed over or the conversation was last opened.
    private void answered(Message message) {
        store.conversations
                .find(message.conversationId())
                .ifPresent(conversation -> keep(
                        ReportingEvent.FIRST_RESPONSE,
                        conversation,
                        message.sender().id(),
                        lastGivenToPeople(conversation),
                        message.createdAt()));
    }

    private Instant lastGivenToPeople(Conversation conversation) {
        return of(conversation)
                .filter(event -> HANDED_TO_PEOPLE.contains(event.name()))
                .max(Comparator.comparing(ReportingEvent::end))
                .or(() -> of(conversation)
                        .filter(event -> event.name().equals(ReportingEvent.BOT_RESOLVED))
                        .reduce((first, second) -> second))
                .map(ReportingEvent::end)
                .orElse(conversation.createdAt());
    }

    private void answeredAgain(ReplyCreated event) {
        Message message = event.message();
        store.conversations
                .find(message.conversationId())
                .ifPresent(conversation -> keep(
                        ReportingEvent.REPLY,
                        conversation,
                        conversation.assigneeId(),
                        event.waitingSince(),
                        message.createdAt()));
    }

    // Observed: a resolution counts for who was assigned, not for who resolved.
    private void resolved(Conversation conversation) {
        keep(ReportingEvent.RESOLVED, conversation, conversation.createdAt());
        boolean byPeople = store.messages.ownedBy(conversation.id()).stream()
                .anyMatch(message -> message.is(MessageType.OUTGOING)
                        && message.sender() != null
                        && message.sender().is(Actor.Kind.USER));
        Optional<Inbox> served = store.inboxes.find(conversation.inboxId()).filter(inbox -> inbox.agentBotId() != null);
        if (served.isPresent() && !byPeople) {
            keep(ReportingEvent.BOT_RESOLVED, conversation, conversation.createdAt());
        }
    }

    private void opened(Conversation conversation) {
        Instant end = conversation.updatedAt();
        Optional<Instant> resolved = of(conversation)
                .filter(event -> event.name().equals(ReportingEvent.RESOLVED)
                        && !event.end().isAfter(end))
                .map(ReportingEvent::end)
                .max(Comparator.naturalOrder());
        if (resolved.isPresent()) {
            keep(ReportingEvent.OPENED, conversation, resolved.get());
        } else {
            keep(ReportingEvent.OPENED, conversation, conversation.assigneeId(), end, end);
        }
    }

    private void handedOver(Conversation conversation) {
        if (of(conversation).noneMatch(event -> event.name().equals(ReportingEvent.BOT_HANDOFF))) {
            keep(ReportingEvent.BOT_HANDOFF, conversation, conversation.createdAt());
        }
    }

    private Stream<ReportingEvent> of(Conversation conversation) {
        return store.reportingEvents.ownedBy(conversation.accountId()).stream()
                .filter(event -> event.conversationId() == conversation.id());
    }

    private void keep(String name, Conversation conversation, Instant start) {
        keep(name, conversation, conversation.assigneeId(), start, conversation.updatedAt());
    }

    private void keep(String name, Conversation conversation, Integer userId, Instant start, Instant end) {
        store.inboxes
                .find(conversation.inboxId())
                .ifPresent(inbox -> state.perform(() -> store.reportingEvents.add(id -> new ReportingEvent(
                        id,
                        conversation.accountId(),
                        name,
                        conversation.inboxId(),
                        userId,
                        conversation.id(),
                        start,
                        end,
                        end.getEpochSecond() - start.getEpochSecond(),
                        inbox.workingHoursEnabled() ? WorkingHours.of(inbox).secondsBetween(start, end) : 0,
                        state.now()))));
    }
}
