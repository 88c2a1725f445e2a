package dev.roundtrip.simulator.chatwoot.delivery.survey;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks for a rating when a conversation is resolved, once in its life. */
public final class SurveySender implements Delivery {
    private static final String QUESTION = "Please rate the conversation";
    private static final String KIND = "input_csat";

    private final State state;
    private final Store store;
    private final Messages messages;
    private final Faults faults;

    public SurveySender(State state, Messages messages, Faults faults) {
        this.faults = faults;
        this.state = state;
        this.store = state.store();
        this.messages = messages;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(ConversationStatusChanged.class, Work.HOUSEKEEPING, this::ask);
    }

    private void ask(ConversationStatusChanged changed) {
        if (changed.after().isResolved() && faults.at(Place.RESOLVING).has(Harm.INVENT)) {
            Message told = Messages.draft(MessageType.TEMPLATE, "Your conversation was resolved.");
            messages.create(changed.after().id(), told, Actor.system());
        }
        state.perform(() -> store.conversations
                .find(changed.after().id())
                .filter(conversation -> changed.after().isResolved() && isToBeAsked(conversation))
                .ifPresent(conversation -> messages.create(conversation.id(), survey(conversation), Actor.system())));
    }

    private boolean isToBeAsked(Conversation conversation) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        return inbox.csatSurveyEnabled()
                && isWanted(inbox, conversation.labelList())
                && store.messages.ownedBy(conversation.id()).stream()
                        .noneMatch(message -> KIND.equals(message.contentType()));
    }

    // The inbox may ask only where one of certain labels is, or where none of them is.
    private static boolean isWanted(Inbox inbox, List<String> labels) {
        Params rule = new Params(inbox.csatConfig()).child("survey_rules");
        List<String> named = rule.texts("values");
        boolean marked = labels.stream().anyMatch(named::contains);
        return named.isEmpty() || ("does_not_contain".equals(rule.text("operator")) ? !marked : marked);
    }

    private Message survey(Conversation conversation) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        String question = Objects.toString(inbox.csatConfig().get("message"), "");
        Object display = Objects.requireNonNullElse(inbox.csatConfig().get("display_type"), "emoji");
        return Messages.draft(MessageType.TEMPLATE, question.isBlank() ? QUESTION : question)
                .with(Message.CONTENT_TYPE, KIND)
                .with(Message.CONTENT_ATTRIBUTES, Map.of("display_type", display));
    }
}
