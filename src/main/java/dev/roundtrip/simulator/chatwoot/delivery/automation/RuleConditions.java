package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.filter.Filter;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the conditions of a rule hold on an occasion. */
public final class RuleConditions {
    private final Store store;
    private final State state;

    public RuleConditions(State state) {
        this.state = state;
        this.store = state.store();
    }

    boolean hold(AutomationRule rule, Conversation conversation, Occasion occasion) {
        List<Object> present = new ArrayList<>(rule.conditions());
        present.removeIf(RuleConditions::isAboutChange);
        return rule.conditions().stream()
                        .filter(RuleConditions::isAboutChange)
                        .allMatch(line -> changed(new Params(line), occasion.changes()))
                && messages(conversation, occasion)
                        .anyMatch(message -> filter(message, present).test(conversation));
    }

    // Where no message is the occasion, conditions about messages hold when they hold for any of the conversation.
    private Stream<Optional<Message>> messages(Conversation conversation, Occasion occasion) {
        List<Message> all = store.messages.ownedBy(conversation.id());
        return occasion.message().isPresent() || all.isEmpty()
                ? Stream.of(occasion.message())
                : all.stream().map(Optional::of);
    }

    private Predicate<Conversation> filter(Optional<Message> message, List<Object> lines) {
        return Filter.<Conversation>unchecked(
                        (c, key) -> value(c, store.contacts.get(c.contactId()), message, key), state::now)
                .read(lines);
    }

    private static boolean isAboutChange(Object line) {
        return Params.asMap(line)
                .filter(condition -> "attribute_changed".equals(condition.get("filter_operator")))
                .isPresent();
    }

    private static boolean changed(Params condition, Map<String, Change> changes) {
        Change change = changes.get(condition.text("attribute_key"));
        Params values = condition.child("values");
        return change != null
                && values.texts("from").contains(String.valueOf(change.before()))
                && values.texts("to").contains(String.valueOf(change.after()));
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
            case "country_code", "city", "company_name" ->
                contact.additionalAttributes().get(key);
            default -> conversation.additionalAttributes().get(key);
        };
    }
}
