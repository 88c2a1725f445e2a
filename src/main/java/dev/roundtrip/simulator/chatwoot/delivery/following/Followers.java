package dev.roundtrip.simulator.chatwoot.delivery.following;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.AssigneeChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Mentions;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whoever gets a conversation, or is mentioned in it, follows it from then on. */
public final class Followers implements Delivery {
    private final State state;
    private final Store store;
    private final Conversations conversations;

    public Followers(State state, Conversations conversations) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(ConversationCreated.class, Work.HOUSEKEEPING, event -> assigned(event.conversation()));
        dispatcher.on(AssigneeChanged.class, Work.HOUSEKEEPING, event -> assigned(event.after()));
        dispatcher.on(MessageCreated.class, Work.HOUSEKEEPING, event -> mentioned(event.message()));
    }

    private void assigned(Conversation conversation) {
        if (conversation.assigneeId() != null) {
            follow(conversation.id(), List.of(conversation.assigneeId()));
        }
    }

    private void mentioned(Message message) {
        List<Integer> colleagues = Mentions.in(message).stream()
                .filter(id -> store.membership(message.accountId(), id).isPresent())
                .toList();
        if (!colleagues.isEmpty()) {
            follow(message.conversationId(), colleagues);
        }
    }

    private void follow(int conversationId, List<Integer> more) {
        state.perform(() -> store.conversations.find(conversationId).ifPresent(conversation -> {
            List<Integer> all = new ArrayList<>(conversation.participantIds());
            more.stream()
                    .filter(Objects::nonNull)
                    .filter(id -> !all.contains(id))
                    .forEach(all::add);
            conversations.note(conversationId, c -> c.with(Conversation.PARTICIPANT_IDS, List.copyOf(all)));
        }));
    }
}
