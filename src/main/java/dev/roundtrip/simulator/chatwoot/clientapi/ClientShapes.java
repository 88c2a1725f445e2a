package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the customer's program sees. */
final class ClientShapes {
    private final Store store;
    private final ContactShapes contacts;
    private final UserShapes users;
    private final AttachmentShapes attachments;

    ClientShapes(Store store, ContactShapes contacts, UserShapes users, AttachmentShapes attachments) {
        this.store = store;
        this.contacts = contacts;
        this.users = users;
        this.attachments = attachments;
    }

    static Map<String, Object> inbox(Inbox inbox) {
        return Shape.of("identifier", inbox.channel().text("identifier"))
                .with("identity_validation_enabled", inbox.channel().flag("hmac_mandatory"))
                .with("name", inbox.name())
                .with("timezone", inbox.timezone())
                .with("working_hours", inbox.workingHours())
                .with("working_hours_enabled", inbox.workingHoursEnabled())
                .with("csat_survey_enabled", inbox.csatSurveyEnabled())
                .with("greeting_enabled", inbox.greetingEnabled())
                .map();
    }

    static Map<String, Object> contact(ContactInbox place, Contact contact) {
        return Shape.of("source_id", place.sourceId())
                .with("pubsub_token", place.pubsubToken())
                .with("id", contact.id())
                .with("name", contact.name())
                .with("email", contact.email())
                .with("phone_number", contact.phoneNumber())
                .map();
    }

    Map<String, Object> row(Contact contact) {
        return contacts.row(contact);
    }

    Map<String, Object> conversation(Conversation conversation) {
        List<Map<String, Object>> messages = store.messages.ownedBy(conversation.id()).stream()
                .filter(Message::isForCustomer)
                .map(this::message)
                .toList();
        return Shape.of("id", conversation.displayId())
                .with("uuid", conversation.uuid())
                .with("inbox_id", conversation.inboxId())
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt()))
                .with("status", conversation.status())
                .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt()))
                .with("messages", messages)
                .with("contact", contacts.row(store.contacts.get(conversation.contactId())))
                .map();
    }

    Map<String, Object> message(Message message) {
        Shape shape = Shape.of("id", message.id())
                .with("content", message.content())
                .with("message_type", message.messageType().ordinal())
                .with("content_type", message.contentType())
                .with("content_attributes", message.contentAttributes())
                .with("created_at", Times.epoch(message.createdAt()))
                .with(
                        "conversation_id",
                        store.conversations.get(message.conversationId()).displayId())
                .when(!message.attachments().isEmpty(), "attachments", () -> attachments.all(message));
        author(message).ifPresent(author -> shape.with("sender", author));
        return shape.map();
    }

    private Optional<Map<String, Object>> author(Message message) {
        Actor sender = message.sender();
        if (sender == null) {
            return Optional.empty();
        }
        return switch (sender.kind()) {
            case USER -> store.users.find(sender.id()).map(users::pushOfNoAccount);
            case BOT -> store.bots.find(sender.id()).map(users::bot);
            case CONTACT -> store.contacts.find(sender.id()).map(contacts::push);
            case RULE, SYSTEM -> Optional.empty();
        };
    }
}
