package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What contacts can be filtered by, and how. */
final class ContactKeys {
    private static final List<String> SAME = List.of("equal_to", "not_equal_to");
    private static final List<String> TEXT = List.of("equal_to", "not_equal_to", "contains", "does_not_contain");
    private static final List<String> TIME = List.of("is_greater_than", "is_less_than", "days_before");

    static final Map<String, List<String>> OPERATORS = operators();

    private ContactKeys() {}

    static Object value(Contact contact, String key) {
        return switch (key) {
            case "name" -> contact.name();
            case "phone_number" -> numbers(contact.phoneNumber());
            case "email" -> contact.email();
            case "identifier" -> contact.identifier();
            case "labels" -> contact.labels();
            case "created_at" -> contact.createdAt();
            case "last_activity_at" -> contact.lastActivityAt();
            case "blocked" -> contact.blocked();
            default ->
                OPERATORS.containsKey(key)
                        ? contact.additionalAttributes().get(key)
                        : contact.customAttributes().get(key);
        };
    }

    // Observed: a number is found with and without its plus.
    private static List<String> numbers(String number) {
        if (number == null || number.isEmpty()) {
            return null;
        }
        return List.of(number, number.substring(1));
    }

    private static Map<String, List<String>> operators() {
        Map<String, List<String>> operators = new LinkedHashMap<>();
        operators.put("name", TEXT);
        operators.put(
                "phone_number", List.of("equal_to", "not_equal_to", "contains", "does_not_contain", "starts_with"));
        operators.put("email", TEXT);
        operators.put("identifier", SAME);
        operators.put("country_code", SAME);
        operators.put("city", TEXT);
        operators.put("company_name", TEXT);
        operators.put("labels", List.of("equal_to", "not_equal_to", "is_present", "is_not_present"));
        operators.put("created_at", TIME);
        operators.put("last_activity_at", TIME);
        operators.put("blocked", SAME);
        return operators;
    }
}
