package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** What webhooks are told, without the name of the event. */
public final class WebhookShapes {
    private final Store store;
    private final ConversationShapes conversations;
    private final AttachmentShapes attachments;
    private final Address address;

    public WebhookShapes(Store store, ConversationShapes conversations, AttachmentShapes attachments, Address address) {
        this.store = store;
        this.conversations = conversations;
        this.attachments = attachments;
        this.address = address;
    }

    public Map<String, Object> conversation(Conversation conversation) {
        return Shape.empty()
                .all(conversations.push(conversation))
                .with("account", account(conversation.accountId()))
                .map();
    }

    Map<String, Object> message(Message message) {
        return Shape.of("account", account(message.accountId()))
                .with("additional_attributes", message.additionalAttributes())
                .with("content_attributes", message.contentAttributes())
                .with("content_type", message.contentType())
                .with("content", content(message))
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
        return ChangedAttributes.of(after.changesSince(before));
    }

    // The link to a survey is for those who have no widget to rate in.
    private String content(Message message) {
        String content = message.content() == null ? null : message.content().replaceAll("\\n+\\z", "");
        boolean elsewhere = !store.inboxes.get(message.inboxId()).is(ChannelType.WEB_WIDGET);
        return elsewhere && "input_csat".equals(message.contentType())
                ? content + " " + address.url() + "/survey/responses/"
                        + store.conversations.get(message.conversationId()).uuid()
                : content;
    }

    private static Map<String, Object> user(User user) {
        return Shape.of("id", user.id())
                .with("name", user.name())
                .with("email", user.email())
                .with("type", "user")
                .map();
    }
}
