package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Upload;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what visitors say: to their newest conversation, or to a new one. */
public final class WidgetMessages {
    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Messages messages;
    private final Files files;
    private final Faults faults;

    public WidgetMessages(State state, Conversations conversations, Messages messages, Files files, Faults faults) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.faults = faults;
    }

    /** The visitor's newest conversation; who has proved who he is has those of all his devices. */
    Optional<Conversation> current(Visitor visitor) {
        return places(visitor)
                .flatMap(place -> conversations.latest(place).stream())
                .max(Comparator.comparing(Conversation::id));
    }

    /** Whether the message belongs to any conversation of the visitor, whatever its kind. */
    boolean isOf(Visitor visitor, Message message) {
        Conversation conversation = store.conversations.get(message.conversationId());
        return places(visitor).anyMatch(place -> place.id() == conversation.contactInboxId());
    }

    private Stream<ContactInbox> places(Visitor visitor) {
        return visitor.place().hmacVerified()
                ? store.contactInboxes.ownedBy(visitor.contact().id()).stream()
                        .filter(place -> place.hmacVerified()
                                && place.inboxId().equals(visitor.inbox().id()))
                : Stream.of(visitor.place());
    }

    Message say(Visitor visitor, Call call) {
        Params said = said(call);
        List<Attachment> attachments = attachments(said);
        return state.change(() -> {
            Conversation conversation = current(visitor).orElseGet(() -> open(visitor, call));
            return messages.receive(conversation, draft(said, attachments));
        });
    }

    /** Observed: a new conversation, whether one is open or not. */
    Conversation begin(Visitor visitor, Call call) {
        Params said = said(call);
        return state.change(() -> {
            Conversation conversation = open(visitor, call);
            messages.receive(conversation, draft(said, attachments(said)));
            return conversation;
        });
    }

    // Observed: text where an object belongs makes the product stumble; nothing at all does not, as it may stand
    // without its root.
    private static Params said(Call call) {
        if (call.params().has("message") && call.params().map("message").isEmpty()) {
            throw Refusal.crash();
        }
        return call.params().root("message");
    }

    private Conversation open(Visitor visitor, Call call) {
        Params said = call.params().root("message");
        List<String> known = store.labels.ownedBy(visitor.inbox().accountId()).stream()
                .map(label -> label.title())
                .toList();
        Conversation draft = Conversations.draft()
                .with(Conversation.ADDITIONAL_ATTRIBUTES, Origin.of(call.context(), said))
                .with(
                        Conversation.CUSTOM_ATTRIBUTES,
                        call.params().child("custom_attributes").values())
                .with(
                        Conversation.LABEL_LIST,
                        call.params().texts("labels").stream()
                                .filter(known::contains)
                                .toList());
        return conversations.open(
                visitor.place(), draft, Actor.contact(visitor.contact().id()));
    }

    private static Message draft(Params said, List<Attachment> attachments) {
        return Messages.draft(MessageType.INCOMING, said.text("content"))
                .with(
                        Message.CONTENT_ATTRIBUTES,
                        Shape.of("in_reply_to", said.number("reply_to")).map())
                .with(Message.ECHO_ID, said.text("echo_id"))
                .with(Message.ATTACHMENTS, attachments);
    }

    private List<Attachment> attachments(Params said) {
        List<Upload> uploads = said.list("attachments").stream()
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .toList();
        return faults.at(Place.CHAT_FILES_IN).has(Harm.DROP)
                ? List.of()
                : uploads.stream().map(this::attachment).toList();
    }

    private Attachment attachment(Upload upload) {
        Blob blob = files.store(upload.filename(), upload.contentType(), upload.bytes());
        return files.attachment(blob);
    }
}
