package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageRetried;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of a conversation, as the desk reads and writes them. */
public final class MessagesResource implements Resource {
    private static final String TALK = Routes.ACCOUNT + "/conversations/{conversation}";
    private static final String BASE = TALK + "/messages";
    private static final Set<String> STATUSES = Set.of("sent", "delivered", "read", "failed");

    private static final int FILES = 100;

    private final State state;
    private final Store store;
    private final Messages messages;
    private final MessageParams params;
    private final MessageShapes shapes;
    private final ContactShapes contacts;
    private final UserShapes users;
    private final AttachmentShapes attachments;
    private final Visible visible;

    public MessagesResource(
            State state,
            Messages messages,
            MessageParams params,
            MessageShapes shapes,
            ContactShapes contacts,
            UserShapes users,
            AttachmentShapes attachments) {
        this.state = state;
        this.store = state.store();
        this.messages = messages;
        this.params = params;
        this.shapes = shapes;
        this.contacts = contacts;
        this.users = users;
        this.attachments = attachments;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE, this::list);
        routes.post(Access.MEMBER_OR_BOT, BASE, this::create);
        routes.delete(Access.MEMBER, BASE + "/{id}", this::delete);
        routes.patch(Access.MEMBER, BASE + "/{id}", this::status);
        routes.post(Access.MEMBER, BASE + "/{id}/retry", this::retry);
        routes.get(Access.MEMBER, TALK + "/attachments", this::files);
    }

    private Object list(Call call) {
        Conversation conversation = visible.conversation(call);
        Shape meta = Shape.of("labels", conversation.labelList())
                .with("additional_attributes", conversation.additionalAttributes())
                .with("contact", contacts.push(store.contacts.get(conversation.contactId())));
        store.users
                .find(conversation.assigneeId())
                .ifPresent(user -> meta.with("assignee", users.push(user, call.account())));
        store.bots.find(conversation.assigneeAgentBotId()).ifPresent(bot -> meta.with("assignee", users.bot(bot)));
        meta.with("agent_last_seen_at", Times.iso(conversation.agentLastSeenAt()))
                .with("assignee_last_seen_at", Times.iso(conversation.assigneeLastSeenAt()));
        List<Message> page = MessagePage.of(store.messages.ownedBy(conversation.id()), call.params());
        return Shape.of("meta", meta.map())
                .with("payload", page.stream().map(shapes::rest).toList())
                .map();
    }

    private Object create(Call call) {
        Conversation conversation = visible.conversation(call);
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        Message draft = params.draft(call.params(), inbox, conversation.contactId(), call.actor());
        try {
            return shapes.rest(messages.create(conversation.id(), draft, call.actor()));
        } catch (Invalid invalid) {
            throw Refusal.error(422, "Validation failed: " + invalid.getMessage());
        }
    }

    private Object delete(Call call) {
        Message deleted = messages.change(
                message(call).id(),
                m -> m.with(Message.CONTENT, "This message was deleted")
                        .with(Message.PROCESSED_MESSAGE_CONTENT, "This message was deleted")
                        .with(Message.CONTENT_TYPE, "text")
                        .with(Message.CONTENT_ATTRIBUTES, Map.of("deleted", true))
                        .with(Message.ATTACHMENTS, List.of()),
                call.actor());
        return shapes.rest(deleted);
    }

    private Object status(Call call) {
        Message message = message(call);
        if (!store.inboxes.get(message.inboxId()).is(ChannelType.API)) {
            throw Refusal.error(403, "Message status update is only allowed for API inboxes");
        }
        String wanted = call.params().text("status");
        if (wanted == null || !STATUSES.contains(wanted)) {
            return shapes.rest(message);
        }
        String reason = call.params().text("external_error");
        return shapes.rest(
                "failed".equals(wanted)
                        ? messages.failed(message.id(), Optional.ofNullable(reason))
                        : messages.recovered(message.id(), wanted));
    }

    private Object retry(Call call) {
        Message message = message(call);
        return shapes.rest(state.change(() -> {
            Message again = messages.change(
                    message.id(),
                    m -> m.with(Message.STATUS, "sent").with(Message.CONTENT_ATTRIBUTES, Map.of()),
                    call.actor());
            state.raise(new MessageRetried(again, call.actor()));
            return again;
        }));
    }

    private Object files(Call call) {
        List<Map<String, Object>> all =
                new ConversationFiles(store, shapes, attachments).of(visible.conversation(call));
        return Shape.of("meta", Map.of("total_count", all.size()))
                .with(
                        "payload",
                        all.stream()
                                .skip((call.page() - 1L) * FILES)
                                .limit(FILES)
                                .toList())
                .map();
    }

    private Message message(Call call) {
        Conversation conversation = visible.conversation(call);
        return store.messages
                .find(call.number("id"))
                .filter(m -> m.conversationId() == conversation.id())
                .orElseThrow(Refusal::notFound);
    }
}
