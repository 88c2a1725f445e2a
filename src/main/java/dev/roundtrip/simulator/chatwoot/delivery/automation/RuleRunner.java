package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import java.util.Map;
import java.util.Optional;

/** Runs the rules whose event has come and whose conditions hold; what a rule did starts no other rule. */
public final class RuleRunner implements Delivery {
    private final Store store;
    private final RuleConditions conditions;
    private final Actions actions;

    public RuleRunner(Store store, RuleConditions conditions, Actions actions) {
        this.store = store;
        this.conditions = conditions;
        this.actions = actions;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.AUTOMATION, this::written);
        dispatcher.on(
                ConversationCreated.class,
                Work.AUTOMATION,
                event -> run(conversation("conversation_created", event.conversation(), Map.of(), event.actor())));
        dispatcher.on(ConversationUpdated.class, Work.AUTOMATION, this::updated);
        dispatcher.on(ConversationStatusChanged.class, Work.AUTOMATION, this::statusChanged);
    }

    private void written(MessageCreated event) {
        Message message = event.message();
        if (!message.is(MessageType.ACTIVITY) && !message.isAutomaticMail()) {
            run(new Occasion(
                    "message_created", message.conversationId(), Optional.of(message), Map.of(), event.actor()));
        }
    }

    private void updated(ConversationUpdated event) {
        run(conversation(
                "conversation_updated",
                event.after(),
                event.after().row().changesSince(event.before().row()),
                event.actor()));
    }

    private void statusChanged(ConversationStatusChanged event) {
        Conversation after = event.after();
        String name = after.isResolved() ? "conversation_resolved" : "conversation_opened";
        if (after.isResolved() || after.isOpen()) {
            run(conversation(
                    name, after, after.row().changesSince(event.before().row()), event.actor()));
        }
    }

    private static Occasion conversation(
            String event, Conversation conversation, Map<String, Change> changes, Actor actor) {
        return new Occasion(event, conversation.id(), Optional.empty(), changes, actor);
    }

    // Each rule sees what the rules before it did.
    private void run(Occasion occasion) {
        if (occasion.actor().is(Actor.Kind.RULE)) {
            return;
        }
        store.conversations
                .find(occasion.conversationId())
                .ifPresent(conversation -> store.rules.ownedBy(conversation.accountId()).stream()
                        .filter(rule -> rule.active() && occasion.event().equals(rule.eventName()))
                        .filter(rule -> holds(rule, occasion))
                        .forEach(rule -> actions.run(rule.actions(), occasion.conversationId(), doer(rule))));
    }

    private static Doer doer(AutomationRule rule) {
        return new Doer(
                Actor.rule(rule.id()),
                null,
                Map.of("automation_rule_id", rule.id()),
                "automation_event." + rule.eventName(),
                rule.files());
    }

    private boolean holds(AutomationRule rule, Occasion occasion) {
        return store.conversations
                .find(occasion.conversationId())
                .filter(now -> conditions.hold(rule, now, occasion))
                .isPresent();
    }
}
