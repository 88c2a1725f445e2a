package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What webhooks are told, without the name of the event. */
public final class WebhookShapes {
    private final Store store;
    private final ConversationShapes conversations;
    private final AttachmentShapes attachments;

    public WebhookShapes(Store store, ConversationShapes conversations, AttachmentShapes attachments) {
        this.store = store;
        this.conversations = conversations;
        this.attachments = attachments;
    }

    public Map<String, Object> conversation(Conversation conversation) {
        return Shape.empty()
                .all(conversations.push(conversation))
                .with("account", account(conversation.accountId()))
                .map();
    }

    Map<String, Object> message(Message message) {
        String content = message.content();
        return Shape.of("account", account(message.accountId()))
                .with("additional_attributes", message.additionalAttributes())
                .with("content_attributes", message.contentAttributes())
                .with("content_type", message.contentType())
                .with("content", content == null ? null : content.replaceAll("\\n+\\z", ""))
                .with("conversation", conversation(store.conversations.get(message.conversationId())))
                .with("created_at", Times.iso(message.createdAt()))
                .with("id", message.id())
                .with("inbox", InboxRows.named(store.inboxes.get(message.inboxId())))
                .with("message_type", message.messageType().word())
                .with("private", message.isPrivate())
                .with("sender", message.sender() == null ? null : actor(message.sender()))
                .with("source_id", message.sourceId())
                .when(!message.attachments().isEmpty(), "attachments", () -> attachments.all(message))
                .map();
    }

    Map<String, Object> contact(Contact contact) {
        return Shape.of("account", account(contact.accountId()))
                .with("additional_attributes", contact.additionalAttributes())
                .with("avatar", "")
                .with("custom_attributes", contact.customAttributes())
                .with("email", contact.email())
                .with("id", contact.id())
                .with("identifier", contact.identifier())
                .with("name", contact.name())
                .with("phone_number", contact.phoneNumber())
                .with("thumbnail", "")
                .with("blocked", contact.blocked())
                .map();
    }

    Map<String, Object> account(int accountId) {
        Account account = store.accounts.get(accountId);
        return Shape.of("id", account.id()).with("name", account.name()).map();
    }

    Map<String, Object> actor(Actor actor) {
        return switch (actor.kind()) {
            case USER -> user(store.users.get(actor.id()));
            case BOT ->
                Shape.of("id", actor.id())
                        .with("name", store.bots.get(actor.id()).name())
                        .with("type", "agent_bot")
                        .map();
            case CONTACT -> store.contacts.find(actor.id()).map(this::contact).orElse(null);
            case RULE, SYSTEM -> null;
        };
    }

    static List<Map<String, Object>> changes(Row before, Row after) {
        return after.changesSince(before).entrySet().stream()
                .map(change -> Map.<String, Object>of(change.getKey(), pair(change.getValue())))
                .toList();
    }

    private static Map<String, Object> pair(Change change) {
        return Shape.of("previous_value", shown(change.before()))
                .with("current_value", shown(change.after()))
                .map();
    }

    private static Object shown(Object value) {
        return value instanceof Instant time ? Times.iso(time) : value;
    }

    private static Map<String, Object> user(User user) {
        return Shape.of("id", user.id())
                .with("name", user.name())
                .with("email", user.email())
                .with("type", "user")
                .map();
    }
}
