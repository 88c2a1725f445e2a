package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.Optional;

/** Messages as JSON. */
public final class MessageShapes {
    private final Store store;
    private final UserShapes users;
    private final ContactShapes contacts;
    private final AttachmentShapes attachments;

    public MessageShapes(Store store, UserShapes users, ContactShapes contacts, AttachmentShapes attachments) {
        this.store = store;
        this.users = users;
        this.contacts = contacts;
        this.attachments = attachments;
    }

    /** As the message routes show it. */
    public Map<String, Object> rest(Message message) {
        return Shape.of("id", message.id())
                .with("content", message.content())
                .with("inbox_id", message.inboxId())
                .when(message.echoId() != null, "echo_id", message::echoId)
                .with("conversation_id", displayId(message))
                .with("message_type", message.messageType().ordinal())
                .with("content_type", message.contentType())
                .with("status", message.status())
                .with("content_attributes", message.contentAttributes())
                .with("created_at", Times.epoch(message.createdAt()))
                .with("private", message.isPrivate())
                .with("source_id", message.sourceId())
                .all(sender(message))
                .all(files(message))
                .map();
    }

    /** As frames, and lists of conversations, show it. */
    public Map<String, Object> push(Message message) {
        return push(message, sender(message));
    }

    /** As frames show it that come of no request of a user: his availability is not known then. */
    public Map<String, Object> pushOfNoAccount(Message message) {
        Actor sender = message.sender();
        if (sender == null || !sender.is(Actor.Kind.USER)) {
            return push(message, sender(message));
        }
        return push(
                message,
                store.users
                        .find(sender.id())
                        .<Map<String, Object>>map(user -> Map.of("sender", users.pushOfNoAccount(user)))
                        .orElse(Map.of()));
    }

    private Map<String, Object> push(Message message, Map<String, Object> author) {
        Actor sender = message.sender();
        return Shape.of("id", message.id())
                .with("content", message.content())
                .with("account_id", message.accountId())
                .with("inbox_id", message.inboxId())
                .with("conversation_id", displayId(message))
                .with("message_type", message.messageType().ordinal())
                .with("created_at", Times.epoch(message.createdAt()))
                .with("updated_at", Times.iso(message.updatedAt()))
                .with("private", message.isPrivate())
                .with("status", message.status())
                .with("source_id", message.sourceId())
                .with("content_type", message.contentType())
                .with("content_attributes", message.contentAttributes())
                .with("sender_type", sender == null ? null : senderType(sender))
                .with("sender_id", sender == null ? null : sender.id())
                .with("external_source_ids", message.externalSourceIds())
                .with("additional_attributes", message.additionalAttributes())
                .with("processed_message_content", message.processedMessageContent())
                .with("sentiment", Map.of())
                .with("conversation", place(message))
                .when(message.echoId() != null, "echo_id", message::echoId)
                .all(files(message))
                .all(author)
                .map();
    }

    /** The author, as the value of a key {@code sender}; empty for lines and templates, which have none. */
    public Map<String, Object> sender(Message message) {
        return author(message)
                .<Map<String, Object>>map(shape -> Map.of("sender", shape))
                .orElse(Map.of());
    }

    private Map<String, Object> files(Message message) {
        return message.attachments().isEmpty() ? Map.of() : Map.of("attachments", attachments.all(message));
    }

    private Optional<Map<String, Object>> author(Message message) {
        Actor sender = message.sender();
        if (sender == null) {
            return Optional.empty();
        }
        return switch (sender.kind()) {
            case USER -> store.users.find(sender.id()).map(user -> users.push(user, message.accountId()));
            case BOT -> store.bots.find(sender.id()).map(users::bot);
            case CONTACT -> store.contacts.find(sender.id()).map(contacts::push);
            case RULE, SYSTEM -> Optional.empty();
        };
    }

    private Map<String, Object> place(Message message) {
        Conversation conversation = store.conversations.get(message.conversationId());
        ContactInbox known = store.contactInboxes.get(conversation.contactInboxId());
        return Shape.of("assignee_id", conversation.assigneeId())
                .with("unread_count", Unread.count(store, conversation))
                .with("last_activity_at", Times.epoch(conversation.lastActivityAt()))
                .with("contact_inbox", Map.of("source_id", known.sourceId()))
                .map();
    }

    private int displayId(Message message) {
        return store.conversations.get(message.conversationId()).displayId();
    }

    private static String senderType(Actor sender) {
        return switch (sender.kind()) {
            case USER -> "User";
            case BOT -> "AgentBot";
            case CONTACT -> "Contact";
            case RULE, SYSTEM -> null;
        };
    }
}
