package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;

/** Teams as JSON. */
public final class TeamShapes {
    private TeamShapes() {}

    /** As the desk's user sees it, or null for one who is none. */
    public static Map<String, Object> rest(Team team, Integer viewer) {
        return Shape.of("id", team.id())
                .with("name", team.name())
                .with("description", team.description())
                .with("allow_auto_assign", team.allowAutoAssign())
                .with("account_id", team.accountId())
                .with("is_member", viewer != null && team.memberIds().contains(viewer))
                .map();
    }

    /** The bare row, as an assignment answers it. */
    public static Map<String, Object> row(Team team) {
        return Shape.of("id", team.id())
                .with("name", team.name())
                .with("description", team.description())
                .with("allow_auto_assign", team.allowAutoAssign())
                .with("account_id", team.accountId())
                .with("created_at", Times.iso(team.createdAt()))
                .with("updated_at", Times.iso(team.createdAt()))
                .map();
    }

    /** As in frames. */
    public static Map<String, Object> push(Team team) {
        return Shape.of("id", team.id()).with("name", team.name()).map();
    }
}
