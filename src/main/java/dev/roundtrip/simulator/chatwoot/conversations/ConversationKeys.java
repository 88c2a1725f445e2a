package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What conversations can be filtered by, and how. */
final class ConversationKeys {
    private static final List<String> SAME = List.of("equal_to", "not_equal_to");
    private static final List<String> THERE = List.of("equal_to", "not_equal_to", "is_present", "is_not_present");
    private static final List<String> TEXT = List.of("equal_to", "not_equal_to", "contains", "does_not_contain");
    private static final List<String> TIME = List.of("is_greater_than", "is_less_than", "days_before");

    static final Map<String, List<String>> OPERATORS = operators();

    private ConversationKeys() {}

    static Object value(Conversation conversation, String key) {
        return switch (key) {
            case "status" -> conversation.status();
            case "assignee_id" -> conversation.assigneeId();
            case "inbox_id" -> conversation.inboxId();
            case "team_id" -> conversation.teamId();
            case "contact_id" -> conversation.contactId();
            case "priority" -> conversation.priority();
            case "display_id" -> conversation.displayId();
            case "labels" -> conversation.labelList();
            case "created_at" -> conversation.createdAt();
            case "last_activity_at" -> conversation.lastActivityAt();
            case "campaign_id" -> null;
            default ->
                OPERATORS.containsKey(key)
                        ? conversation.additionalAttributes().get(key)
                        : conversation.customAttributes().get(key);
        };
    }

    private static Map<String, List<String>> operators() {
        Map<String, List<String>> operators = new LinkedHashMap<>();
        operators.put("status", SAME);
        operators.put("assignee_id", THERE);
        operators.put("inbox_id", THERE);
        operators.put("team_id", THERE);
        operators.put("contact_id", SAME);
        operators.put("priority", SAME);
        operators.put("display_id", TEXT);
        operators.put("campaign_id", THERE);
        operators.put("labels", THERE);
        operators.put("browser_language", SAME);
        operators.put("conversation_language", SAME);
        operators.put("referer", TEXT);
        operators.put("created_at", TIME);
        operators.put("last_activity_at", TIME);
        operators.put("mail_subject", TEXT);
        return operators;
    }
}
