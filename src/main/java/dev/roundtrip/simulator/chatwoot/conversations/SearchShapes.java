package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What searches show: shapes of their own, slimmer than elsewhere. */
final class SearchShapes {
    private final Store store;
    private final MessageShapes messages;

    SearchShapes(Store store, MessageShapes messages) {
        this.store = store;
        this.messages = messages;
    }

    /** A conversation with the messages that were found in it. */
    Map<String, Object> slim(Conversation conversation, List<Message> found) {
        Contact contact = store.contacts.get(conversation.contactId());
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        return Shape.of("id", conversation.displayId())
                .with("uuid", conversation.uuid())
                .with("created_at", Times.epoch(conversation.createdAt()))
                .with(
                        "contact",
                        Shape.of("id", contact.id())
                                .with("name", contact.name())
                                .map())
                .with(
                        "inbox",
                        Shape.empty()
                                .all(InboxRows.named(inbox))
                                .with("channel_type", inbox.channel().type().shown())
                                .map())
                .with("messages", found.stream().map(this::slim).toList())
                .with("account_id", conversation.accountId())
                .map();
    }

    private Map<String, Object> slim(Message message) {
        Object sender = messages.sender(message).get("sender");
        return Shape.of("content", message.content())
                .with("id", message.id())
                .when(sender != null, "sender_name", () -> sender instanceof Map<?, ?> who ? who.get("name") : null)
                .with("message_type", message.messageType().ordinal())
                .with("created_at", Times.epoch(message.createdAt()))
                .map();
    }

    /** A conversation with its contact and its newest message. */
    Map<String, Object> whole(Conversation conversation) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        Message last = store.messages.ownedBy(conversation.id()).stream()
                .reduce((first, second) -> second)
                .orElse(null);
        return Shape.of("id", conversation.displayId())
                .with("account_id", conversation.accountId())
                .with("created_at", Times.epoch(conversation.createdAt()))
                .with("message", last == null ? null : messages.rest(last))
                .with("contact", contact(store.contacts.get(conversation.contactId())))
                .with(
                        "inbox",
                        Shape.of("id", inbox.id())
                                .with("channel_id", inbox.channel().id())
                                .with("name", inbox.name())
                                .with("channel_type", inbox.channel().type().shown())
                                .map())
                .map();
    }

    Map<String, Object> message(Message message) {
        return messages.rest(message);
    }

    Map<String, Object> contact(Contact contact) {
        return Shape.of("email", contact.email())
                .with("id", contact.id())
                .with("name", contact.name())
                .with("phone_number", contact.phoneNumber())
                .with("identifier", contact.identifier())
                .with("additional_attributes", contact.additionalAttributes())
                .when(
                        Objects.nonNull(contact.lastActivityAt()),
                        "last_activity_at",
                        () -> Times.epoch(contact.lastActivityAt()))
                .map();
    }
}
