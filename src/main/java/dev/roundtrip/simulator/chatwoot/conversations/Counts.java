package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** How many of the conversations found are the caller's, somebody's and nobody's. */
record Counts(long mine, long assigned, long unassigned, long allOfThem) {
    static Counts of(List<Conversation> found, Call call) {
        Integer me = call.session().user().id();
        long mine = found.stream().filter(c -> me.equals(c.assigneeId())).count();
        long assigned = found.stream().filter(c -> c.assigneeId() != null).count();
        return new Counts(mine, assigned, found.size() - assigned, found.size());
    }

    Map<String, Object> all() {
        return Shape.of("mine_count", mine)
                .with("assigned_count", assigned)
                .with("unassigned_count", unassigned)
                .with("all_count", allOfThem)
                .map();
    }

    Map<String, Object> withoutAssigned() {
        return Shape.of("mine_count", mine)
                .with("unassigned_count", unassigned)
                .with("all_count", allOfThem)
                .map();
    }
}
