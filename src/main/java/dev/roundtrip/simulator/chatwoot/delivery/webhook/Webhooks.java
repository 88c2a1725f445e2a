package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Webhook;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.TypingChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.WidgetTriggered;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.Optional;

/** Tells webhooks of accounts, callbacks of API inboxes and bots what happened. */
public final class Webhooks implements Delivery {
    private final Store store;
    private final Dispatcher dispatcher;
    private final Poster poster;
    private final WebhookShapes shapes;
    private final Messages messages;
    private final Bots bots;

    public Webhooks(
            Store store, Dispatcher dispatcher, Poster poster, WebhookShapes shapes, Messages messages, Bots bots) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.poster = poster;
        this.shapes = shapes;
        this.messages = messages;
        this.bots = bots;
    }

    @Override
    public void start(Dispatcher ignored) {
        dispatcher.on(MessageCreated.class, Work.WEBHOOK, event -> message("message_created", event.message()));
        dispatcher.on(MessageUpdated.class, Work.WEBHOOK, event -> message("message_updated", event.after()));
        dispatcher.on(
                ConversationCreated.class,
                Work.WEBHOOK,
                event -> inbox(
                        event.conversation().inboxId(),
                        "conversation_created",
                        shapes.conversation(event.conversation())));
        dispatcher.on(ConversationUpdated.class, Work.WEBHOOK, this::updated);
        dispatcher.on(ConversationStatusChanged.class, Work.WEBHOOK, this::statusChanged);
        dispatcher.on(
                ContactCreated.class,
                Work.WEBHOOK,
                event -> account(event.accountId(), "contact_created", shapes.contact(event.contact())));
        dispatcher.on(
                ContactUpdated.class,
                Work.WEBHOOK,
                event -> account(
                        event.accountId(),
                        "contact_updated",
                        changed(
                                shapes.contact(event.after()),
                                WebhookShapes.changes(
                                        event.before().row(), event.after().row()))));
        dispatcher.on(TypingChanged.class, Work.WEBHOOK, this::typing);
        dispatcher.on(WidgetTriggered.class, Work.WEBHOOK, this::triggered);
    }

    private void message(String event, Message message) {
        if (message.is(MessageType.ACTIVITY)
                || store.conversations.find(message.conversationId()).isEmpty()) {
            return;
        }
        Map<String, Object> body = shapes.message(message);
        account(message.accountId(), event, body);
        callback(message.inboxId(), event, body)
                .ifPresent(letter -> dispatcher.run(Work.WEBHOOK, () -> call(letter, message)));
        bots.tell(message.inboxId(), store.conversations.find(message.conversationId()), named(event, body));
    }

    // A callback that fails fails the message; being told of that would only fail again.
    private void call(Letter letter, Message message) {
        Receipt receipt = poster.post(letter);
        boolean known = store.messages
                .find(message.id())
                .filter(m -> !"failed".equals(m.status()))
                .isPresent();
        if (!receipt.taken() && known) {
            messages.failed(message.id(), Optional.of(receipt.reason()));
        }
    }

    private void updated(ConversationUpdated event) {
        Map<String, Object> body = changed(
                shapes.conversation(event.after()),
                WebhookShapes.changes(event.before().row(), event.after().row()));
        inbox(event.after().inboxId(), "conversation_updated", body);
        tellBots(event.after(), "conversation_updated", body);
    }

    // Observed: of a change of status the change itself is not told here, but with conversation_updated.
    private void statusChanged(ConversationStatusChanged event) {
        Map<String, Object> body = shapes.conversation(event.after());
        inbox(event.after().inboxId(), "conversation_status_changed", changed(body, null));
        tellBots(event.after(), "conversation_status_changed", changed(body, null));
        String forBot = event.after().isResolved() ? "conversation_resolved" : "conversation_opened";
        if (event.after().isResolved() || event.after().isOpen()) {
            tellBots(event.after(), forBot, body);
        }
    }

    private void tellBots(Conversation conversation, String event, Map<String, Object> body) {
        bots.tell(conversation.inboxId(), store.conversations.find(conversation.id()), named(event, body));
    }

    private void typing(TypingChanged event) {
        Map<String, Object> body = Shape.of("user", shapes.actor(event.who()))
                .with("conversation", shapes.conversation(event.conversation()))
                .with("is_private", event.isPrivate())
                .map();
        String name = event.on() ? "conversation_typing_on" : "conversation_typing_off";
        inbox(event.conversation().inboxId(), name, body);
    }

    private void triggered(WidgetTriggered event) {
        Inbox inbox = store.inboxes.get(event.contactInbox().inboxId());
        Map<String, Object> body = Shape.of("id", event.contactInbox().id())
                .with("contact", shapes.contact(event.contact()))
                .with("inbox", InboxRows.named(inbox))
                .with("account", shapes.account(inbox.accountId()))
                .with(
                        "current_conversation",
                        store.conversations.ownedBy(inbox.accountId()).stream()
                                .filter(c -> c.contactInboxId()
                                        == event.contactInbox().id())
                                .reduce((first, second) -> second)
                                .map(shapes::conversation)
                                .orElse(null))
                .with("source_id", event.contactInbox().sourceId())
                .with("event_info", event.info())
                .map();
        inbox(inbox.id(), "webwidget_triggered", body);
        bots.tell(inbox.id(), Optional.empty(), named("webwidget_triggered", body));
    }

    private void inbox(int inboxId, String event, Map<String, Object> body) {
        store.inboxes.find(inboxId).ifPresent(inbox -> account(inbox.accountId(), event, body));
        callback(inboxId, event, body).ifPresent(letter -> dispatcher.run(Work.WEBHOOK, () -> poster.post(letter)));
    }

    private void account(int accountId, String event, Map<String, Object> body) {
        for (Webhook webhook : store.webhooks.ownedBy(accountId)) {
            if (webhook.subscriptions().contains(event)) {
                Letter letter = poster.letter(webhook.url(), webhook.secret(), named(event, body));
                dispatcher.run(Work.WEBHOOK, () -> poster.post(letter));
            }
        }
    }

    private Optional<Letter> callback(int inboxId, String event, Map<String, Object> body) {
        return store.inboxes
                .find(inboxId)
                .filter(inbox -> inbox.is(ChannelType.API))
                .filter(inbox -> inbox.channel().text("webhook_url") != null
                        && !inbox.channel().text("webhook_url").isBlank())
                .map(inbox -> poster.letter(
                        inbox.channel().text("webhook_url"), inbox.channel().text("secret"), named(event, body)));
    }

    private static Map<String, Object> named(String event, Map<String, Object> body) {
        return Shape.empty().all(body).with("event", event).map();
    }

    private static Map<String, Object> changed(Map<String, Object> body, Object changes) {
        return Shape.empty().all(body).with("changed_attributes", changes).map();
    }
}
