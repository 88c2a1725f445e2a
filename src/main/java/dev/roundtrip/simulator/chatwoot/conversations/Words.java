package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.List;

/** Words that the product keeps as numbers, and takes as either. */
final class Words {
    private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    private Words() {}

    /** The priority of the request, null for none. */
    static String priority(Params wanted) {
        return read(wanted, "priority", PRIORITIES);
    }

    /** The status of the request, null for none. */
    static String status(Params wanted) {
        return read(wanted, "status", STATUSES);
    }

    // Observed: another word makes the product stumble.
    private static String read(Params wanted, String name, List<String> words) {
        if (!wanted.isPresent(name)) {
            return null;
        }
        String given = wanted.text(name);
        if (wanted.value(name) instanceof Integer number && number >= 0 && number < words.size()) {
            return words.get(number);
        }
        if (given == null || !words.contains(given)) {
            throw Refusal.crash();
        }
        return given;
    }
}
