package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What webhooks are told of a change: each column with its value before and after, in the order of the product's columns. */
final class ChangedAttributes {
    private static final List<String> LATE = List.of(
            "assignee_last_seen_at",
            "first_reply_created_at",
            "priority",
            "waiting_since",
            "cached_label_list",
            "assignee_agent_bot_id",
            "label_list");
    private static final Set<String> NO_COLUMNS = Set.of("participant_ids");

    private ChangedAttributes() {}

    static List<Map<String, Object>> of(Map<String, Change> changes) {
        Map<String, Change> columns = new LinkedHashMap<>(changes);
        columns.keySet().removeAll(NO_COLUMNS);
        // Observed: the labels come twice, once as the text that the row keeps of them.
        Change labels = changes.get("label_list");
        if (labels != null) {
            columns.put("cached_label_list", new Change(text(labels.before(), null), text(labels.after(), "")));
        }
        List<String> names = new ArrayList<>(columns.keySet());
        names.removeAll(LATE);
        LATE.stream().filter(columns::containsKey).forEach(names::add);
        return names.stream()
                .map(name -> Map.<String, Object>of(name, pair(columns.get(name))))
                .toList();
    }

    private static String text(Object labels, String none) {
        return labels instanceof Collection<?> some && !some.isEmpty()
                ? some.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : none;
    }

    private static Map<String, Object> pair(Change change) {
        return Shape.of("previous_value", shown(change.before()))
                .with("current_value", shown(change.after()))
                .map();
    }

    private static Object shown(Object value) {
        return value instanceof Instant time ? Times.iso(time) : value;
    }
}
