package dev.roundtrip.simulator.chatwoot.delivery.automation;

import java.util.List;
import java.util.Map;

/** What the conditions of a rule can ask for, and how; a rule that asks otherwise never fires. */
final class RuleKeys {
    private static final List<String> SAME = List.of("equal_to", "not_equal_to");
    private static final List<String> THERE = List.of("equal_to", "not_equal_to", "is_present", "is_not_present");
    private static final List<String> TEXT = List.of("equal_to", "not_equal_to", "contains", "does_not_contain");

    static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("status", SAME),
            Map.entry("assignee_id", THERE),
            Map.entry("inbox_id", THERE),
            Map.entry("team_id", THERE),
            Map.entry("priority", SAME),
            Map.entry("labels", THERE),
            Map.entry("browser_language", SAME),
            Map.entry("conversation_language", SAME),
            Map.entry("referer", TEXT),
            Map.entry("mail_subject", TEXT),
            Map.entry(
                    "phone_number", List.of("equal_to", "not_equal_to", "contains", "does_not_contain", "starts_with")),
            Map.entry("email", TEXT),
            Map.entry("country_code", SAME),
            Map.entry("city", TEXT),
            Map.entry("company_name", TEXT),
            Map.entry("message_type", SAME),
            Map.entry("private_note", SAME),
            Map.entry("content", TEXT));

    private RuleKeys() {}
}
