package dev.roundtrip.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The account's own attributes of conversations. Thread-safe. */
public final class ConversationAttributes {
    private final DeskLine line;
    private final String route;

    ConversationAttributes(DeskLine line, String route) {
        this.line = line;
        this.route = route;
    }

    /** Replaces all attributes of the conversation. */
    public void set(long conversationId, Map<String, ?> attributes) {
        line.ask(DeskRequest.post(
                route + conversationId + "/custom_attributes", Map.of("custom_attributes", attributes)));
    }

    /** The conversations of that inbox whose attribute has that value, as agents filter their list; the first page. */
    public List<Conversation> having(long inboxId, String key, String value) {
        return line.ask(DeskRequest.post(
                        route + "filter",
                        Map.of("payload", List.of(equal("inbox_id", inboxId, "AND"), equal(key, value, null)))))
                .list("payload", Conversation::from);
    }

    private static Map<String, Object> equal(String key, Object value, String next) {
        Map<String, Object> condition = new HashMap<>();
        condition.put("attribute_key", key);
        condition.put("filter_operator", "equal_to");
        condition.put("values", List.of(value));
        // Chatwoot wants null, not a missing key, after the last one.
        condition.put("query_operator", next);
        return condition;
    }
}
