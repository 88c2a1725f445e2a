package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.present.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a frame about a changed message says of the change: each column with its value before and after. */
final class PreviousChanges {
    private static final Set<String> NO_COLUMNS = Set.of("attachments", "echo_id", "sender");

    private PreviousChanges() {}

    static Map<String, Object> of(Message before, Message after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        after.row().changesSince(before.row()).forEach((name, change) -> {
            if (!NO_COLUMNS.contains(name)) {
                changes.put(name, pair(change));
            }
        });
        return changes;
    }

    private static Object pair(Change change) {
        return Arrays.asList(shown(change.before()), shown(change.after()));
    }

    private static Object shown(Object value) {
        return value instanceof Instant time ? Times.iso(time) : value;
    }
}
