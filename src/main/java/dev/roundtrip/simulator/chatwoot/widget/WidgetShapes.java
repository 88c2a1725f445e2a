package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a visitor is shown, as JSON. */
public final class WidgetShapes {
    private static final List<String> OF_A_MESSAGE = List.of(
            "id",
            "content",
            "message_type",
            "content_type",
            "content_attributes",
            "created_at",
            "conversation_id",
            "attachments",
            "sender");
    private static final List<String> OF_A_NEW_MESSAGE = List.of(
            "id",
            "content",
            "inbox_id",
            "conversation_id",
            "message_type",
            "created_at",
            "private",
            "source_id",
            "content_attributes",
            "attachments",
            "sender");

    private final Store store;
    private final MessageShapes messages;
    private final ContactShapes contacts;
    private final UserShapes users;

    public WidgetShapes(Store store, MessageShapes messages, ContactShapes contacts, UserShapes users) {
        this.store = store;
        this.messages = messages;
        this.contacts = contacts;
        this.users = users;
    }

    /** In the visitor's list. */
    Map<String, Object> message(Message message) {
        Map<String, Object> shape = only(OF_A_MESSAGE, messages.rest(message));
        Actor sender = message.sender();
        if (sender != null && sender.is(Actor.Kind.USER)) {
            store.users.find(sender.id()).ifPresent(user -> shape.put("sender", users.pushOfNoAccount(user)));
        }
        return shape;
    }

    /** In the answer to the one who wrote it. */
    Map<String, Object> written(Message message) {
        return only(OF_A_NEW_MESSAGE, messages.rest(message));
    }

    Map<String, Object> conversation(Conversation conversation) {
        return Shape.of("id", conversation.displayId())
                .with("inbox_id", conversation.inboxId())
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt()))
                .with("status", conversation.status())
                .map();
    }

    /** What the visitor may know of himself. */
    Shape self(Contact contact) {
        return Shape.of("id", contact.id())
                .with("has_email", given(contact.email()))
                .with("has_name", given(contact.name()))
                .with("has_phone_number", given(contact.phoneNumber()));
    }

    /** The bare row. Observed: whoever has an address belongs to a company, which the desk makes from its domain. */
    Map<String, Object> row(Contact contact) {
        return Shape.empty()
                .all(contacts.row(contact))
                .with("company_id", contact.email() == null ? null : company(contact.email()))
                .map();
    }

    private static int company(String address) {
        return 1 + Math.floorMod(address.substring(address.indexOf('@')).hashCode(), 100_000);
    }

    private static Map<String, Object> only(List<String> names, Map<String, Object> all) {
        Map<String, Object> some = new LinkedHashMap<>();
        names.stream().filter(all::containsKey).forEach(name -> some.put(name, all.get(name)));
        return some;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
