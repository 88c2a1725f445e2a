package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private TestDesk desk;
    private JsonNode bob;
    private JsonNode zoe;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk();
        bob = desk.person("Bob Agent", "agent");
        zoe = desk.person("Zoe Agent", "agent");
        desk.post(
                "/inbox_members",
                Map.of("inbox_id", desk.inbox.get("id"), "user_ids", List.of(bob.get("id"), zoe.get("id"))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void open_conversations_go_in_turn_to_the_members_who_are_online() throws Exception {
        int nobody = desk.conversation();
        assertThat(assignee(nobody)).isZero();

        isAlwaysThere(bob);
        isAlwaysThere(zoe);
        int first = desk.conversation();
        int second = desk.conversation();

        await().until(() -> assignee(first) != 0 && assignee(second) != 0);
        assertThat(List.of(assignee(first), assignee(second)))
                .containsExactlyInAnyOrder(bob.get("id").asInt(), zoe.get("id").asInt());
        assertThat(desk.said(first)).noneMatch(line -> line.startsWith("Assigned"));
    }

    @Test
    void an_inbox_without_automatic_assignment_and_pending_conversations_wait() throws Exception {
        isAlwaysThere(bob);
        desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("enable_auto_assignment", false));
        int conversation = desk.conversation();

        assertThat(assignee(conversation)).isZero();
    }

    @Test
    void a_team_takes_a_conversation_from_those_who_are_not_in_it_and_gives_it_to_one_of_its_own() throws Exception {
        isAlwaysThere(zoe);
        int team = desk.post("/teams", Map.of("name", "leads")).get("id").asInt();
        int empty = desk.post("/teams", Map.of("name", "empty")).get("id").asInt();
        desk.post("/teams/" + team + "/team_members", Map.of("user_ids", List.of(zoe.get("id"))));
        int conversation = desk.conversation();
        assign(conversation, Map.of("assignee_id", bob.get("id")));

        assign(conversation, Map.of("team_id", team));
        assertThat(assignee(conversation)).isEqualTo(zoe.get("id").asInt());
        assertThat(desk.said(conversation)).contains("Assigned to Zoe Agent via leads by Ada Admin");

        assign(conversation, Map.of("team_id", empty));
        assertThat(assignee(conversation)).isZero();
    }

    private void assign(int conversation, Map<String, Object> to) throws IOException, InterruptedException {
        desk.post("/conversations/" + conversation + "/assignments", to);
    }

    private void isAlwaysThere(JsonNode agent) throws IOException, InterruptedException {
        desk.patch("/agents/" + agent.get("id"), Map.of("auto_offline", false, "availability", "online"));
    }

    private int assignee(int conversation) throws IOException, InterruptedException {
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        return desk.get("/conversations/" + conversation)
                .at("/meta/assignee/id")
                .asInt();
    }
}
