package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import java.util.List;
import java.util.Map;

/**
 * Who carries out actions: in whose name lines are written, who is shown as author of messages and what marks them, how the event is called
 * for those who are told of it, and the stored files that may be sent.
 */
record Doer(Actor actor, Actor author, Map<String, Object> marks, String event, List<Integer> files) {
    boolean isPerson() {
        return author != null;
    }
}
