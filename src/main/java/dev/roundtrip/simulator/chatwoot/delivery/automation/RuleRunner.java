package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import java.util.Optional;

/** Runs the rules whose event has come and whose conditions hold; what a rule did starts no other rule. */
public final class RuleRunner implements Delivery {
    private final Store store;
    private final RuleConditions conditions;
    private final RuleActions actions;

    public RuleRunner(Store store, RuleConditions conditions, RuleActions actions) {
        this.store = store;
        this.conditions = conditions;
        this.actions = actions;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MessageCreated.class, Work.AUTOMATION, event -> {
            if (!event.message().is(MessageType.ACTIVITY)) {
                run("message_created", event.message().conversationId(), Optional.of(event.message()), event.actor());
            }
        });
        dispatcher.on(
                ConversationCreated.class,
                Work.AUTOMATION,
                event -> run("conversation_created", event.conversation().id(), Optional.empty(), event.actor()));
        dispatcher.on(
                ConversationUpdated.class,
                Work.AUTOMATION,
                event -> run("conversation_updated", event.after().id(), Optional.empty(), event.actor()));
        dispatcher.on(ConversationStatusChanged.class, Work.AUTOMATION, event -> {
            Conversation after = event.after();
            String name = after.isResolved() ? "conversation_resolved" : "conversation_opened";
            if (after.isResolved() || after.isOpen()) {
                run(name, after.id(), Optional.empty(), event.actor());
            }
        });
    }

    private void run(String event, int conversationId, Optional<Message> message, Actor actor) {
        if (actor.is(Actor.Kind.RULE)) {
            return;
        }
        Optional<Conversation> conversation = store.conversations.find(conversationId);
        conversation.ifPresent(found -> store.rules.ownedBy(found.accountId()).stream()
                .filter(rule -> rule.active() && event.equals(rule.eventName()))
                .filter(rule -> conditions.hold(rule, found, message))
                .forEach(rule -> act(rule, found)));
    }

    private void act(AutomationRule rule, Conversation conversation) {
        actions.run(rule, conversation.id());
    }
}
