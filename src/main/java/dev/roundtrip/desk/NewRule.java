package dev.roundtrip.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An automation rule to be created. It begins with one inbox and is ANDed only, so that it can never touch another
 * conversation of the account.
 */
public record NewRule(
        String name, String event, List<Map<String, Object>> conditions, List<Map<String, Object>> actions) {
    private static final String INBOX = "inbox_id";

    public NewRule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
        if (conditions.isEmpty() || !namesOneInbox(conditions.get(0))) {
            throw new IllegalArgumentException(
                    "The automation rule '%s' does not begin with one inbox, so it would touch conversations of others: begin it with NewRule.forInbox."
                            .formatted(name));
        }
    }

    private static boolean namesOneInbox(Map<String, Object> condition) {
        return INBOX.equals(condition.get("attribute_key"))
                && "equal_to".equals(condition.get("filter_operator"))
                && condition.get("values") instanceof List<?> inboxes
                && inboxes.size() == 1
                && inboxes.get(0) instanceof Number number
                && number.longValue() > 0;
    }

    /**
     * A rule for one inbox.
     *
     * @param event Chatwoot's name: conversation_created, message_created, …
     */
    public static NewRule forInbox(long inboxId, String event, String name) {
        return new NewRule(name, event, List.of(condition(INBOX, "equal_to", inboxId)), List.of());
    }

    /** And only when this holds, too. */
    public NewRule when(String attribute, String operator, Object value) {
        return new NewRule(name, event, appended(conditions, condition(attribute, operator, value)), actions);
    }

    /** And only for a contact of whom the desk has noted that, under a key that is defined for contacts. */
    public NewRule whenContact(String attribute, String value) {
        Map<String, Object> condition = condition(attribute, "equal_to", value);
        condition.put("custom_attribute_type", "contact_attribute");
        return new NewRule(name, event, appended(conditions, condition), actions);
    }

    private static Map<String, Object> condition(String attribute, String operator, Object value) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("attribute_key", attribute);
        condition.put("filter_operator", operator);
        condition.put("values", List.of(value));
        return condition;
    }

    /** Then this is done, such as {@code add_label}. */
    public NewRule then(String action, Object... parameters) {
        Map<String, Object> step = Map.of("action_name", action, "action_params", List.of(parameters));
        return new NewRule(name, event, conditions, appended(actions, step));
    }

    Map<String, Object> body() {
        List<Map<String, Object>> joined = new ArrayList<>();
        for (Map<String, Object> condition : conditions) {
            Map<String, Object> one = new HashMap<>(condition);
            // Chatwoot wants null, not a missing key, after the last one.
            one.put("query_operator", joined.size() == conditions.size() - 1 ? null : "AND");
            joined.add(one);
        }
        return Map.of("name", name, "event_name", event, "active", true, "conditions", joined, "actions", actions);
    }

    private static List<Map<String, Object>> appended(List<Map<String, Object>> some, Map<String, Object> one) {
        List<Map<String, Object>> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }
}
