package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.filter.Dialect;
import dev.roundtrip.simulator.chatwoot.filter.Filter;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the conditions of a rule hold on an occasion. */
public final class RuleConditions {
    private final Store store;
    private final Filter<RuleRow> filter;

    public RuleConditions(State state) {
        this.store = state.store();
        this.filter = new Filter<>(RuleKeys.OPERATORS, RuleRow::value, Dialect.RULES, state::now);
    }

    boolean hold(AutomationRule rule, Conversation conversation, Occasion occasion) {
        List<Params> changes = rule.conditions().stream()
                .map(Params::new)
                .filter(RuleConditions::isAboutChange)
                .toList();
        List<Object> lines = rule.conditions().stream()
                .filter(line -> !isAboutChange(new Params(line)))
                .<Object>map(line -> line)
                .toList();
        try {
            Predicate<RuleRow> read = filter.read(lines, madeUp(rule));
            boolean present = rows(conversation, occasion).anyMatch(read);
            return changes.isEmpty() ? present : changed(changes, occasion.changes(), present);
        } catch (Refusal senseless) {
            return false; // the product notes it for itself and goes on
        }
    }

    // Where no message is the occasion, conditions about messages hold when they hold for any of the conversation; so
    // it is with labels.
    private Stream<RuleRow> rows(Conversation conversation, Occasion occasion) {
        List<Message> all = occasion.message().map(List::of).orElseGet(() -> store.messages.ownedBy(conversation.id()));
        List<String> labels = conversation.labelList();
        return orNone(all)
                .flatMap(message -> orNone(labels)
                        .map(label -> new RuleRow(
                                conversation, store.contacts.get(conversation.contactId()), message, label)));
    }

    private static <T> Stream<T> orNone(List<T> all) {
        return all.isEmpty() ? Stream.of((T) null) : all.stream();
    }

    private List<String> madeUp(AutomationRule rule) {
        return store.customAttributes.ownedBy(rule.accountId()).stream()
                .map(CustomAttribute::key)
                .toList();
    }

    private static boolean isAboutChange(Params line) {
        return "attribute_changed".equals(line.text("filter_operator"));
    }

    // As the product reads it: a change that is not followed by AND makes up for all other conditions.
    private static boolean changed(List<Params> wanted, Map<String, Change> changes, boolean present) {
        boolean found = false;
        boolean before = true;
        for (Params line : wanted) {
            Change change = changes.get(line.text("attribute_key"));
            if (change == null) {
                return false;
            }
            if (isFromTo(line.child("values"), change)) {
                boolean joined = "AND".equals(line.text("query_operator"));
                found = found || (joined ? before && present : before || present);
            }
            before = found;
        }
        return found;
    }

    private static boolean isFromTo(Params values, Change change) {
        return values.texts("from").contains(Objects.toString(change.before()))
                && values.texts("to").contains(Objects.toString(change.after()));
    }
}
