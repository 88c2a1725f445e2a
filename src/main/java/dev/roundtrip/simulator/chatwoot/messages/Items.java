package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the choices of a message that offers some. */
final class Items {
    private static final Set<String> KEYS = Set.of("title", "value");

    private Items() {}

    static void check(String contentType, Map<String, Object> attributes) {
        if (!"input_select".equals(contentType) || !attributes.containsKey("items")) {
            return;
        }
        if (!(attributes.get("items") instanceof List<?> items)) {
            throw Refusal.error(422, "Validation failed: Content attributes items is invalid");
        }
        List<String> unknown = items.stream()
                .flatMap(item -> Params.asMap(item).stream())
                .flatMap(item -> item.keySet().stream())
                .filter(key -> !KEYS.contains(key))
                .map(key -> ":" + key)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.error(
                    422, "Validation failed: Content attributes contains invalid keys for items : " + unknown);
        }
    }
}
