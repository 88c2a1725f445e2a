package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.TypingChanged;
import dev.roundtrip.simulator.chatwoot.messages.MessagePage;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.Reading;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.SubmittedValues;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Upload;
import java.util.List;
import java.util.Optional;

/** The customer's side of an API inbox: what he says and reads. */
public final class ClientConversationsResource implements Resource {
    private static final String BASE = ClientApiResource.CONTACT + "/conversations";
    private static final String ONE = BASE + "/{conversation}";

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Messages messages;
    private final Files files;
    private final Reading reading;
    private final ClientShapes shapes;

    ClientConversationsResource(
            State state, Conversations conversations, Messages messages, Files files, ClientShapes shapes) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.reading = new Reading(state, conversations, messages);
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, BASE, call -> {
            ContactInbox place = ClientApiResource.place(store, call);
            return own(place).stream().map(shapes::conversation).toList();
        });
        routes.post(Access.OPEN, BASE, this::open);
        routes.get(Access.OPEN, ONE, call -> shapes.conversation(conversation(call)));
        routes.get(
                Access.OPEN,
                ONE + "/messages",
                call -> MessagePage.of(
                                store.messages.ownedBy(conversation(call).id()).stream()
                                        .filter(Message::isForCustomer)
                                        .toList(),
                                new Params(call.params().only(List.of("before"))))
                        .stream()
                        .map(shapes::message)
                        .toList());
        routes.post(Access.OPEN, ONE + "/messages", this::write);
        routes.patch(Access.OPEN, ONE + "/messages/{id}", this::fillIn);
        routes.post(Access.OPEN, ONE + "/update_last_seen", call -> {
            reading.seenByCustomer(conversation(call).id());
            return Answer.empty();
        });
        routes.post(Access.OPEN, ONE + "/toggle_typing", this::typing);
        routes.post(Access.OPEN, ONE + "/toggle_status", this::toggle);
    }

    private Object open(Call call) {
        ContactInbox place = ClientApiResource.place(store, call);
        Inbox inbox = store.inboxes.get(place.inboxId());
        Conversation draft = Conversations.draft()
                .with(
                        Conversation.CUSTOM_ATTRIBUTES,
                        call.params().child("custom_attributes").values());
        return shapes.conversation(state.change(() -> (inbox.lockToSingleConversation()
                        ? conversations.latest(place)
                        : Optional.<Conversation>empty())
                .orElseGet(() -> conversations.open(place, draft, Actor.contact(place.contactId())))));
    }

    private Object write(Call call) {
        Conversation conversation = conversation(call);
        Params wanted = call.params();
        List<Attachment> attachments = wanted.list("attachments").stream()
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .map(file -> files.attachment(files.store(file.filename(), file.contentType(), file.bytes())))
                .toList();
        Message draft = Messages.draft(MessageType.INCOMING, wanted.text("content"))
                .with(Message.ECHO_ID, wanted.text("echo_id"))
                .with(Message.ATTACHMENTS, attachments);
        return shapes.message(messages.receive(conversation, draft));
    }

    // What the customer chose or rated in a message that asks for it.
    private Object fillIn(Call call) {
        Conversation conversation = conversation(call);
        Message asked = store.messages
                .find(call.number("id"))
                .filter(message -> message.conversationId() == conversation.id())
                .orElseThrow(ClientApiResource::missing);
        Object values = call.params().value("submitted_values");
        return shapes.message(messages.change(
                asked.id(),
                message -> values == null ? message : SubmittedValues.in(message, values),
                Actor.contact(conversation.contactId())));
    }

    private Object typing(Call call) {
        Conversation conversation = conversation(call);
        String typing = call.params().text("typing_status");
        if ("on".equals(typing) || "off".equals(typing)) {
            Actor customer = Actor.contact(conversation.contactId());
            state.perform(() -> state.raise(new TypingChanged(conversation, customer, "on".equals(typing), false)));
        }
        return Answer.empty();
    }

    // Whatever it is called, it only ever ends a conversation.
    private Object toggle(Call call) {
        Conversation conversation = conversation(call);
        return shapes.conversation(conversations.change(
                conversation.id(),
                c -> c.with(Conversation.STATUS, "resolved"),
                Actor.contact(conversation.contactId())));
    }

    // Who has proved who he is has those of all inboxes.
    private List<Conversation> own(ContactInbox place) {
        return store.conversations.ownedBy(store.inboxes.get(place.inboxId()).accountId()).stream()
                .filter(c -> place.hmacVerified()
                        ? c.contactId().equals(place.contactId())
                        : c.contactInboxId() == place.id())
                .toList();
    }

    private Conversation conversation(Call call) {
        return own(ClientApiResource.place(store, call)).stream()
                .filter(c -> String.valueOf(c.displayId()).equals(call.path("conversation")))
                .findFirst()
                .orElseThrow(ClientApiResource::missing);
    }
}
