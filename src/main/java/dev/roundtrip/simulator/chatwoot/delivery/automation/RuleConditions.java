package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.filter.Filter;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the conditions of a rule hold for a conversation and, where there is one, a message. */
public final class RuleConditions {
    private final Store store;
    private final State state;

    public RuleConditions(State state) {
        this.state = state;
        this.store = state.store();
    }

    boolean hold(AutomationRule rule, Conversation conversation, Optional<Message> message) {
        Filter<Conversation> filter =
                Filter.unchecked((c, key) -> value(c, store.contacts.get(c.contactId()), message, key), state::now);
        List<Object> lines = new ArrayList<>(rule.conditions());
        return filter.read(lines).test(conversation);
    }

    private static Object value(Conversation conversation, Contact contact, Optional<Message> message, String key) {
        return switch (key) {
            case "content" -> message.map(Message::content).orElse(null);
            case "message_type" -> message.map(m -> m.messageType().word()).orElse(null);
            case "private_note" -> message.map(Message::isPrivate).orElse(null);
            case "inbox_id" -> conversation.inboxId();
            case "status" -> conversation.status();
            case "assignee_id" -> conversation.assigneeId();
            case "team_id" -> conversation.teamId();
            case "priority" -> conversation.priority();
            case "labels" -> conversation.labelList();
            case "email" -> contact.email();
            case "phone_number" -> contact.phoneNumber();
            case "country_code", "city" -> contact.additionalAttributes().get(key);
            case "company" -> contact.additionalAttributes().get("company_name");
            default -> conversation.additionalAttributes().get(key);
        };
    }
}
