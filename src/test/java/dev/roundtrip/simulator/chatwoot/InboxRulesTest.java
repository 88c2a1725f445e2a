package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxRulesTest {
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
    void names_and_greetings_have_their_lengths() throws Exception {
        assertThat(refused(Map.of("name", ""))).contains("Name can't be blank");
        assertThat(refused(Map.of("name", "x".repeat(256)))).contains("Name is too long (maximum is 255 characters)");
        assertThat(refused(Map.of("greeting_message", "x".repeat(10_001))))
                .contains("Greeting message is too long (maximum is 10000 characters)");
        assertThat(refused(Map.of("out_of_office_message", "x".repeat(10_001))))
                .contains("Out of office message is too long (maximum is 10000 characters)");
        assertThat(refused(Map.of("timezone", "Mars"))).contains("Timezone is not included in the list");
    }

    @Test
    void the_word_null_is_none_and_hours_can_be_said_only_later() throws Exception {
        Map<String, Object> monday = Map.of("day_of_week", 1, "open_hour", 11);

        JsonNode made = create(Map.of("greeting_message", "null", "working_hours", List.of(monday)));
        JsonNode changed =
                desk.body(desk.ask("PATCH", "/inboxes/" + made.get("id"), Map.of("working_hours", List.of(monday))));

        assertThat(made.get("greeting_message").isNull()).isTrue();
        assertThat(made.at("/working_hours/1/open_hour").asInt()).isEqualTo(9);
        assertThat(changed.at("/working_hours/1/open_hour").asInt()).isEqualTo(11);
    }

    @Test
    void how_many_conversations_an_agent_gets_can_be_limited() throws Exception {
        JsonNode made = create(Map.of("auto_assignment_config", Map.of("max_assignment_limit", 5, "other", 1)));

        assertThat(made.get("auto_assignment_config")).hasToString("{\"max_assignment_limit\":5}");
    }

    @Test
    void an_agent_sees_the_members_of_his_own_inboxes_only() throws Exception {
        JsonNode bob = desk.person("Bob Agent", "agent");
        String token = bob.get("access_token").asText();
        int own = create(Map.of()).get("id").asInt();
        int foreign = create(Map.of()).get("id").asInt();
        desk.post("/inbox_members", Map.of("inbox_id", own, "user_ids", List.of(bob.get("id"))));

        assertThat(status("/inbox_members/" + own, token)).isEqualTo(200);
        assertThat(status("/inbox_members/" + foreign, token)).isEqualTo(401);
        assertThat(status("/assignable_agents?inbox_ids[]=" + foreign, token)).isEqualTo(401);
        assertThat(status("/assignable_agents", token)).isEqualTo(404);
        assertThat(names("/assignable_agents?inbox_ids[]=" + own)).containsExactly("Bob Agent", "Ada Admin");
        assertThat(names("/inboxes/" + own + "/assignable_agents")).containsExactly("Bob Agent", "Ada Admin");
        assertThat(names("/inboxes/" + foreign + "/assignable_agents")).containsExactly("Ada Admin");
    }

    @Test
    void an_agent_finds_contacts_only_in_his_own_inboxes() throws Exception {
        String token = desk.person("Cleo Agent", "agent").get("access_token").asText();
        String places = "/contacts/" + desk.carla.get("id");

        assertThat(desk.send("GET", desk.account + places + "/contactable_inboxes", null, token)
                        .body())
                .isEqualTo("{\"payload\":[]}");
        assertThat(desk.send(
                                "POST",
                                desk.account + "/contact_inboxes/filter",
                                Map.of("inbox_id", desk.inbox.get("id"), "source_id", desk.source),
                                token)
                        .statusCode())
                .isEqualTo(401);
    }

    private JsonNode create(Map<String, Object> more) throws IOException, InterruptedException {
        return desk.post("/inboxes", wanted(more));
    }

    private String refused(Map<String, Object> more) throws IOException, InterruptedException {
        var answer = desk.ask("POST", "/inboxes", wanted(more));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private static Map<String, Object> wanted(Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(Map.of("name", "Boutique", "channel", Map.of("type", "api")));
        wanted.putAll(more);
        return wanted;
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        return desk.send("GET", desk.account + path, null, token).statusCode();
    }

    private List<String> names(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(desk.get(path).get("payload").spliterator(), false)
                .map(agent -> agent.get("name").asText())
                .toList();
    }
}
