package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.Set;

/** How urgent a conversation can be. */
final class Priorities {
    private static final Set<String> ALL = Set.of("low", "medium", "high", "urgent");

    private Priorities() {}

    /** The priority of the request, null for none; observed: another word makes the product stumble. */
    static String read(Params wanted) {
        String priority = wanted.text("priority");
        if (priority != null && !ALL.contains(priority)) {
            throw Refusal.crash();
        }
        return priority;
    }
}
