package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.TranscriptRequested;
import dev.roundtrip.simulator.chatwoot.domain.event.TypingChanged;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Identification;
import dev.roundtrip.simulator.chatwoot.usecase.Reading;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The visitor's newest conversation as a whole. */
public final class ConversationsResource implements Resource {
    private final State state;
    private final Store store;
    private final Visitors visitors;
    private final WidgetMessages messages;
    private final Acceptance acceptance;
    private final Conversations conversations;
    private final Identification identification;
    private final Reading reading;
    private final WidgetShapes shapes;

    public ConversationsResource(
            State state,
            Visitors visitors,
            WidgetMessages messages,
            Acceptance acceptance,
            Conversations conversations,
            Identification identification,
            Reading reading,
            WidgetShapes shapes) {
        this.state = state;
        this.store = state.store();
        this.visitors = visitors;
        this.messages = messages;
        this.acceptance = acceptance;
        this.conversations = conversations;
        this.identification = identification;
        this.reading = reading;
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        String path = StartResource.BASE + "/conversations";
        routes.get(Access.OPEN, path, this::show);
        routes.post(Access.OPEN, path, this::begin);
        routes.post(Access.OPEN, path + "/toggle_typing", this::typing);
        routes.post(Access.OPEN, path + "/update_last_seen", this::seen);
        routes.get(Access.OPEN, path + "/toggle_status", this::end);
        routes.post(Access.OPEN, path + "/transcript", this::transcript);
    }

    private Map<String, Object> show(Call call) {
        return messages.current(visitors.of(call)).map(shapes::conversation).orElse(Map.of());
    }

    private Map<String, Object> begin(Call call) {
        Visitor visitor = visitors.of(call);
        if (call.params().map("message").isEmpty()) {
            throw Refusal.crash(); // observed
        }
        return acceptance.of(() -> opened(visitor, call));
    }

    private Map<String, Object> opened(Visitor visitor, Call call) {
        Contact contact = identification.introduce(
                visitor.contact(),
                Introduction.of(visitor.contact(), call.params().child("contact")));
        Conversation opened = messages.begin(new Visitor(visitor.inbox(), place(visitor), contact), call);
        return Shape.empty()
                .all(shapes.conversation(opened))
                .with("messages", said(opened))
                .with("custom_attributes", opened.customAttributes())
                .with("contact", shapes.row(contact))
                .map();
    }

    private ContactInbox place(Visitor visitor) {
        return store.contactInboxes.get(visitor.place().id());
    }

    private List<Map<String, Object>> said(Conversation opened) {
        return store.messages.ownedBy(opened.id()).stream()
                .limit(1)
                .map(shapes::message)
                .toList();
    }

    private Answer typing(Call call) {
        Visitor visitor = visitors.of(call);
        Conversation conversation = needed(visitor);
        String wanted = String.valueOf(call.params().text("typing_status"));
        if (List.of("on", "off").contains(wanted)) {
            Actor who = Actor.contact(visitor.contact().id());
            state.perform(() -> state.raise(new TypingChanged(conversation, who, "on".equals(wanted), false)));
        }
        return Answer.empty();
    }

    private Answer seen(Call call) {
        Optional<Conversation> conversation = messages.current(visitors.of(call));
        conversation.ifPresent(seen -> reading.seenByCustomer(seen.id()));
        return conversation.isEmpty() ? Answer.noContent() : Answer.empty();
    }

    private Answer end(Call call) {
        Visitor visitor = visitors.of(call);
        Conversation conversation = needed(visitor);
        Object offered = visitor.inbox().channel().settings().get("selected_feature_flags");
        if (!(offered instanceof List<?> features) || !features.contains("end_conversation")) {
            return Answer.empty(403);
        }
        Actor who = Actor.contact(visitor.contact().id());
        conversations.change(conversation.id(), c -> c.with(Conversation.STATUS, "resolved"), who);
        return Answer.empty();
    }

    // Observed: it goes to the address of the contact, whatever the request says; without one nothing is sent.
    private Answer transcript(Call call) {
        Visitor visitor = visitors.of(call);
        Optional<Conversation> conversation = messages.current(visitor);
        if (conversation.isEmpty()) {
            return Answer.empty(429);
        }
        String email = visitor.contact().email();
        if (email != null) {
            state.perform(() -> state.raise(new TranscriptRequested(conversation.get(), email)));
        }
        return Answer.empty();
    }

    private Conversation needed(Visitor visitor) {
        return messages.current(visitor).orElseThrow(() -> new Refusal(Answer.html(404, "")));
    }
}
