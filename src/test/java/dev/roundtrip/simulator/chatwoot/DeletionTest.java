package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void a_conversation_vanishes_shortly_after_the_answer_and_its_number_is_never_used_again() throws Exception {
        int conversation = desk.conversation();

        assertThat(desk.ask("DELETE", "/conversations/" + conversation, null).body())
                .isEmpty();

        gone("/conversations/" + conversation);
        assertThat(desk.ask("GET", "/contacts/" + desk.carla.get("id"), null).statusCode())
                .isEqualTo(200);
        assertThat(desk.conversation()).isGreaterThan(conversation);
    }

    @Test
    void of_a_contact_that_is_gone_no_conversation_can_be_seen_whatever_is_asked_at_once() throws Exception {
        JsonNode made = desk.post(
                        "/contacts", Map.of("name", "Dora", "email", "dora@x.test", "inbox_id", desk.inbox.get("id")))
                .get("payload");
        String source = made.at("/contact_inbox/source_id").asText();
        Map<String, Object> wanted = Map.of("inbox_id", desk.inbox.get("id"), "source_id", source);
        int conversation = desk.post("/conversations", wanted).get("id").asInt();

        desk.ask("DELETE", "/contacts/" + made.at("/contact/id").asInt(), null);

        for (String path :
                new String[] {"/conversations/" + conversation, "/conversations/" + conversation + "/messages"}) {
            assertThat(desk.ask("GET", path, null).statusCode()).isEqualTo(404);
        }
        assertThat(desk.ask("GET", "/conversations?status=all", null).statusCode())
                .isEqualTo(200);
        assertThat(desk.ask("POST", "/conversations", wanted).statusCode()).isEqualTo(404);
        assertThat(desk.send(
                                "GET",
                                "/public/api/v1/inboxes/"
                                        + desk.inbox.get("inbox_identifier").asText() + "/contacts/" + source,
                                null,
                                null)
                        .body())
                .isEqualTo("{\"status\":404,\"error\":\"Not Found\"}");
        assertThat(desk.post("/contacts", Map.of("name", "Dora", "email", "dora@x.test"))
                        .has("payload"))
                .isTrue();
    }

    @Test
    void an_inbox_takes_its_conversations_and_places_along_and_leaves_the_contact() throws Exception {
        int inbox = desk.post("/inboxes", Map.of("name", "Second", "channel", Map.of("type", "api")))
                .get("id")
                .asInt();
        int conversation = desk.post("/conversations", Map.of("inbox_id", inbox, "contact_id", desk.carla.get("id")))
                .get("id")
                .asInt();

        assertThat(desk.ask("DELETE", "/inboxes/" + inbox, null).body())
                .isEqualTo("{\"message\":\"Your inbox deletion request will be processed in some time.\"}");

        gone("/inboxes/" + inbox);
        gone("/conversations/" + conversation);
        assertThat(desk.get("/contacts/" + desk.carla.get("id")).at("/payload/contact_inboxes"))
                .hasSize(1);
    }

    @Test
    void a_deleted_team_takes_nobody_along_and_a_deleted_agent_gives_his_conversations_back() throws Exception {
        int conversation = desk.conversation();
        int bob = desk.person("Bob Agent", "agent").get("id").asInt();
        int team = desk.post("/teams", Map.of("name", "Sales", "allow_auto_assign", false))
                .get("id")
                .asInt();
        String assignments = "/conversations/" + conversation + "/assignments";
        desk.post(assignments, Map.of("team_id", team));
        desk.post(assignments, Map.of("assignee_id", bob));

        desk.ask("DELETE", "/teams/" + team, null);
        desk.ask("DELETE", "/agents/" + bob, null);

        JsonNode meta = desk.get("/conversations/" + conversation).get("meta");
        assertThat(meta.has("team")).isFalse();
        assertThat(meta.has("assignee")).isFalse();
    }

    private void gone(String path) {
        await().untilAsserted(() ->
                assertThat(desk.ask("GET", path, null).statusCode()).isEqualTo(404));
    }

    @Test
    void what_is_not_there_cannot_be_deleted() throws Exception {
        assertThat(status("/conversations/99999")).isEqualTo(404);
        assertThat(status("/contacts/99999")).isEqualTo(404);
        assertThat(status("/inboxes/99999")).isEqualTo(404);
    }

    private int status(String path) throws IOException, InterruptedException {
        return desk.ask("DELETE", path, null).statusCode();
    }
}
