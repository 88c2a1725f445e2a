package dev.roundtrip.desk;

import io.restassured.http.Method;
import java.util.List;
import java.util.Map;

/** Who works at the desk: agents, the inboxes they look after, and their teams. Thread-safe. */
public final class Staff {
    private final DeskLine line;
    private final String base;

    Staff(DeskLine line, String base) {
        this.line = line;
        this.base = base;
    }

    public List<Agent> agents() {
        return line.ask(DeskRequest.get(base + "agents")).list(Agent::from);
    }

    public List<Agent> inboxMembers(long inboxId) {
        return line.ask(DeskRequest.get(base + "inbox_members/" + inboxId)).list("payload", Agent::from);
    }

    /** Makes them members and returns all who are. */
    public List<Agent> addInboxMembers(long inboxId, List<Long> userIds) {
        return line.ask(DeskRequest.post(base + "inbox_members", Map.of("inbox_id", inboxId, "user_ids", userIds)))
                .list("payload", Agent::from);
    }

    public List<Team> teams() {
        return line.ask(DeskRequest.get(base + "teams")).list(Team::from);
    }

    public Team createTeam(String name) {
        return Team.from(line.ask(DeskRequest.post(base + "teams", Map.of("name", name, "allow_auto_assign", false))));
    }

    public void deleteTeam(long teamId) {
        line.tell(DeskRequest.delete(base + "teams/" + teamId));
    }

    /** Ends their membership; who is none is no error. */
    public void removeInboxMembers(long inboxId, List<Long> userIds) {
        line.tell(new DeskRequest(
                Method.DELETE,
                base + "inbox_members",
                Map.of(),
                new JsonBody(Map.of("inbox_id", inboxId, "user_ids", userIds))));
    }
}
