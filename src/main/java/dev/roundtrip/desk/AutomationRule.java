package dev.roundtrip.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule by which the desk acts on its own.
 *
 * @param conditions in their order; AND binds closer than OR
 */
public record AutomationRule(long id, String name, String event, boolean active, List<Condition> conditions) {

    /** One condition, and by what it is joined to the next. */
    public record Condition(String attribute, String operator, List<String> values, boolean orNext) {
        static Condition from(Fields fields) {
            return new Condition(
                    fields.optionalText("attribute_key").orElse(""),
                    fields.optionalText("filter_operator").orElse(""),
                    fields.node().path("values").isArray() ? fields.words("values") : List.of(),
                    fields.optionalText("query_operator")
                            .filter("OR"::equalsIgnoreCase)
                            .isPresent());
        }

        /** Whether it keeps the rule away from that inbox. */
        boolean excludes(long inboxId) {
            boolean named = values.contains(String.valueOf(inboxId));
            return attribute.equals("inbox_id")
                    && (operator.equals("equal_to") && !named || operator.equals("not_equal_to") && named);
        }
    }

    static AutomationRule from(Fields fields) {
        return new AutomationRule(
                fields.number("id"),
                fields.text("name"),
                fields.text("event_name"),
                fields.flag("active"),
                fields.node().path("conditions").isArray() ? fields.list("conditions", Condition::from) : List.of());
    }

    /** Whether it could do something to a conversation of that inbox. */
    public boolean mayTouch(long inboxId) {
        return active
                && alternatives().stream()
                        .anyMatch(all -> all.stream().noneMatch(condition -> condition.excludes(inboxId)));
    }

    private List<List<Condition>> alternatives() {
        List<List<Condition>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        for (Condition condition : conditions) {
            alternatives.get(alternatives.size() - 1).add(condition);
            if (condition.orNext()) {
                alternatives.add(new ArrayList<>());
            }
        }
        return alternatives;
    }
}
