package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageUpdated;
import dev.roundtrip.simulator.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes messages of every kind into conversations and changes them; what a delivery learns is told through here as well. */
public final class Messages {
    /** The longest content, in characters. */
    public static final int LONGEST = 150_000;
    /** So many messages a conversation takes within a minute, lines included. */
    public static final int MOST_A_MINUTE = 200;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final State state;
    private final Store store;
    private final MessageEffects effects;
    private final Templates templates;
    private final Placeholders placeholders;

    public Messages(State state, Conversations conversations, Contacts contacts, Faults faults) {
        this.state = state;
        this.store = state.store();
        this.effects = new MessageEffects(state, conversations, contacts);
        this.templates = new Templates(state, faults);
        this.placeholders = new Placeholders(store);
    }

    /** A message that is not stored yet, to be filled by {@code with}. */
    public static Message draft(MessageType type, String content) {
        return new Message(Row.numbered(0)).with(Message.MESSAGE_TYPE, type).with(Message.CONTENT, content);
    }

    /** The customer's message, from the contact of the conversation: reopens it and lets greeting, closing time and the like answer. */
    public Message receive(Conversation conversation, Message draft) {
        Actor contact = Actor.contact(conversation.contactId());
        return create(conversation.id(), draft.with(Message.SENDER, contact), contact);
    }

    /**
     * Stores a message; the actor is who does it, the sender of the draft who is shown as its author.
     *
     * @throws Invalid when the content is too long, a file is refused or there are too many messages
     */
    public Message create(int conversationId, Message draft, Actor actor) {
        return state.change(() -> {
            Conversation conversation = store.conversations.get(conversationId);
            // The echo id goes back to the writer and out to the listeners once, and is not kept.
            Message message =
                    store(conversation, draft.with(Message.ECHO_ID, null)).with(Message.ECHO_ID, draft.echoId());
            state.raise(new MessageCreated(message, actor));
            effects.after(message, actor);
            if (message.is(MessageType.INCOMING)) {
                templates.answers(message).stream()
                        .filter(answer -> !isFlooded(conversationId))
                        .forEach(answer -> create(conversationId, answer, Actor.system()));
            }
            return message;
        });
    }

    /** Whether the conversation got so many messages within the last minute that it takes no more. */
    public boolean isFlooded(int conversationId) {
        Instant since = state.now().minus(MINUTE);
        return store.messages.ownedBy(conversationId).stream()
                        .filter(message -> !message.createdAt().isBefore(since))
                        .count()
                >= MOST_A_MINUTE;
    }

    /** Changes a message and raises the difference; nothing happens when there is none. */
    public Message change(int id, UnaryOperator<Message> change, Actor actor) {
        return state.change(() -> {
            Message before = store.messages.get(id);
            Message wanted = change.apply(before);
            if (wanted.row().changesSince(before.row()).isEmpty()) {
                return before;
            }
            Message after = store.messages.put(wanted.with(Message.UPDATED_AT, state.now()));
            state.raise(new MessageUpdated(before, after, actor));
            return after;
        });
    }

    /** A delivery tells that the message left, and under which id (Message-ID without brackets, Twilio's SID). */
    public Message handedOver(int id, String sourceId) {
        return change(id, m -> m.with(Message.SOURCE_ID, sourceId), Actor.system());
    }

    /** A delivery or a later report tells what became of the message: sent, delivered, read. */
    public Message status(int id, String status) {
        return change(id, m -> m.with(Message.STATUS, status), Actor.system());
    }

    /** The same, told by the program behind an API inbox: an error that was shown is null from then on. */
    public Message recovered(int id, String status) {
        return change(
                id,
                m -> {
                    Map<String, Object> attributes = new LinkedHashMap<>(m.contentAttributes());
                    if (m.contentAttributes().containsKey("external_error")) {
                        attributes.put("external_error", null);
                    }
                    return m.with(Message.STATUS, status).with(Message.CONTENT_ATTRIBUTES, attributes);
                },
                Actor.system());
    }

    /** A delivery or a later report tells that the message failed; the reason, when there is one, shows as external_error. */
    public Message failed(int id, Optional<String> reason) {
        return change(
                id,
                m -> {
                    Map<String, Object> attributes = new LinkedHashMap<>(m.contentAttributes());
                    reason.ifPresent(text -> attributes.put("external_error", text));
                    return m.with(Message.STATUS, "failed").with(Message.CONTENT_ATTRIBUTES, attributes);
                },
                Actor.system());
    }

    /** The message of an inbox with that source id, the newest when there are several. */
    public Optional<Message> bySourceId(int inboxId, String sourceId) {
        return store.messages.all().stream()
                .filter(m -> m.inboxId() == inboxId && sourceId.equals(m.sourceId()))
                .reduce((first, second) -> second);
    }

    private Message store(Conversation conversation, Message draft) {
        String content = rendered(conversation, draft);
        if (isFlooded(conversation.id())) {
            throw new Invalid("Too many messages", "base");
        }
        Lengths.check(content, LONGEST, "Content", "content");
        List<Attachment> files = draft.attachments() == null ? List.of() : draft.attachments();
        FileRules.check(
                store.inboxes.get(conversation.inboxId()),
                files.stream().map(file -> store.blobs.get(file.blobId())).toList());
        Instant now = state.now();
        String processed = draft.processedMessageContent() == null ? content : draft.processedMessageContent();
        return store.messages.add(id -> new Message(draft.row().renumbered(id))
                .with(Message.CONTENT, content)
                .with(Message.ACCOUNT_ID, conversation.accountId())
                .with(Message.INBOX_ID, conversation.inboxId())
                .with(Message.CONVERSATION_ID, conversation.id())
                .with(Message.CREATED_AT, now)
                .with(Message.UPDATED_AT, now)
                .with(Message.PRIVATE, draft.isPrivate())
                .with(Message.STATUS, draft.status() == null ? "sent" : draft.status())
                .with(Message.SOURCE_ID, draft.sourceId())
                .with(Message.CONTENT_TYPE, draft.contentType() == null ? "text" : draft.contentType())
                .with(
                        Message.CONTENT_ATTRIBUTES,
                        Answered.message(store, conversation, orEmpty(draft.contentAttributes())))
                .with(Message.EXTERNAL_SOURCE_IDS, Map.of())
                .with(Message.ADDITIONAL_ATTRIBUTES, orEmpty(draft.additionalAttributes()))
                .with(Message.PROCESSED_MESSAGE_CONTENT, processed)
                .with(Message.ATTACHMENTS, files));
    }

    private String rendered(Conversation conversation, Message draft) {
        boolean ours = draft.is(MessageType.OUTGOING) || draft.is(MessageType.TEMPLATE);
        return ours && draft.content() != null
                ? placeholders.fill(draft.content(), conversation, draft.sender())
                : draft.content();
    }

    private static Map<String, Object> orEmpty(Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }
}
