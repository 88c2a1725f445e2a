package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;

/** How many of the customer's messages no agent has seen; the product stops counting at ten. */
public final class Unread {
    private static final int MOST = 10;

    private Unread() {}

    public static long count(Store store, Conversation conversation) {
        return store.messages.ownedBy(conversation.id()).stream()
                .filter(m -> m.is(MessageType.INCOMING) && unseen(conversation, m))
                .limit(MOST)
                .count();
    }

    private static boolean unseen(Conversation conversation, Message message) {
        return conversation.agentLastSeenAt() == null || message.createdAt().isAfter(conversation.agentLastSeenAt());
    }
}
