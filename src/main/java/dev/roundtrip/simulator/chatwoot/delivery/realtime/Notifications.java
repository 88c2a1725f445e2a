package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the assigned agent of each new message of the customer. */
public final class Notifications implements Delivery {
    private final Cable cable;
    private final Store store;
    private final UserShapes users;
    private final MessageShapes messages;
    private final ConversationShapes conversations;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, Set<Integer>> unread = new ConcurrentHashMap<>();

    public Notifications(
            Cable cable, Store store, UserShapes users, MessageShapes messages, ConversationShapes conversations) {
        this.cable = cable;
        this.store = store;
        this.users = users;
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.REALTIME, event -> notify(event.message()));
    }

    private void notify(Message message) {
        store.conversations
                .find(message.conversationId())
                .filter(conversation -> message.is(MessageType.INCOMING))
                .ifPresent(conversation -> store.users
                        .find(conversation.assigneeId())
                        .ifPresent(user -> send(user, conversation, message)));
    }

    private void send(User user, Conversation conversation, Message message) {
        // A later notification about the same conversation takes the place of the earlier one.
        Set<Integer> about = unread.computeIfAbsent(user.id(), any -> ConcurrentHashMap.newKeySet());
        about.add(conversation.id());
        String title = store.contacts.get(conversation.contactId()).name() + ": " + message.content();
        long now = Times.epoch(message.createdAt());
        Map<String, Object> notification = Shape.of("id", last.incrementAndGet())
                .with("notification_type", "assigned_conversation_new_message")
                .with("primary_actor_type", "Conversation")
                .with("primary_actor_id", conversation.id())
                .with("read_at", null)
                .with("secondary_actor", messages.pushOfNoAccount(message.with(Message.ECHO_ID, null)))
                .with("user", users.pushOfNoAccount(user))
                .with("created_at", now)
                .with("last_activity_at", now)
                .with("snoozed_until", null)
                .with("meta", Map.of())
                .with("account_id", conversation.accountId())
                .with("primary_actor", conversations.push(conversation))
                .with("push_message_title", title)
                .with("push_message_body", title)
                .map();
        Map<String, Object> data = Shape.of("notification", notification)
                .with("unread_count", about.size())
                .with("count", about.size())
                .with("account_id", conversation.accountId())
                .map();
        cable.subscribers()
                .where(s -> !s.isVisitor() && s.user().id() == user.id() && s.accountId() == conversation.accountId())
                .forEach(subscriber -> cable.send(subscriber, "notification.created", data));
    }
}
