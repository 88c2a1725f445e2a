package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MacrosTest {
    private TestDesk desk;
    private String bob;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
        bob = desk.person("Bob Agent", "agent").get("access_token").asText();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void a_macro_does_its_actions_in_the_name_of_whoever_asks() throws Exception {
        JsonNode macro = macro(
                "global",
                action("add_label", "done"),
                action("assign_agent", "self"),
                action("send_message", "Good bye"),
                action("add_private_note", "All said"),
                action("mute_conversation"));
        int conversation = desk.conversation();
        desk.post("/macros/" + macro.get("id") + "/execute", Map.of("conversation_ids", List.of(conversation, 99_999)));
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();

        assertThat(desk.said(conversation))
                .containsExactlyInAnyOrder(
                        "Ada Admin added done",
                        "Ada Admin self-assigned this conversation",
                        "Good bye",
                        "All said",
                        "Conversation was marked resolved by Ada Admin",
                        "Ada Admin has muted the conversation");
        assertThat(desk.messages(conversation))
                .allSatisfy(
                        message -> assertThat(message.get("content_attributes")).isEmpty());
    }

    @Test
    void an_agent_makes_macros_for_himself_only_and_changes_no_others() throws Exception {
        JsonNode global = macro("global", action("resolve_conversation"));
        JsonNode adas = macro("personal", action("resolve_conversation"));
        JsonNode own = asBob("POST", "/macros", Map.of("name", "Mine", "visibility", "global", "actions", List.of()))
                .get("payload");

        assertThat(own.get("visibility").asText()).isEqualTo("personal");
        assertThat(asBob("GET", "/macros", null).get("payload").findValues("id"))
                .contains(own.get("id"), global.get("id"))
                .doesNotContain(adas.get("id"));
        assertThat(asBob("PATCH", "/macros/" + global.get("id"), Map.of("name", "Mine")))
                .hasToString("{\"error\":\"You are not authorized to do this action\"}");
        assertThat(asBob("POST", "/macros/" + adas.get("id") + "/execute", Map.of()))
                .hasToString("{\"error\":\"You are not authorized to do this action\"}");
    }

    @Test
    void actions_that_do_not_exist_are_refused() throws Exception {
        assertThat(desk.post(
                        "/macros", Map.of("name", "x", "visibility", "global", "actions", List.of(action("launch")))))
                .hasToString("{\"error\":{\"actions\":[\"Macro execution actions launch not supported.\"]}}");
    }

    @Test
    void a_macro_that_is_gone_is_not_found_to_be_shown_and_not_missed_to_be_carried_out() throws Exception {
        JsonNode macro = macro("global", action("resolve_conversation"));
        String path = "/macros/" + macro.get("id");
        desk.delete(path);

        assertThat(desk.ask("GET", path, null).statusCode()).isEqualTo(404);
        assertThat(desk.ask("POST", path + "/execute", Map.of()).statusCode()).isEqualTo(200);
        assertThat(desk.ask("DELETE", path, null).statusCode()).isEqualTo(500);
    }

    private JsonNode macro(String visibility, Object... actions) throws IOException, InterruptedException {
        return desk.post("/macros", Map.of("name", "Close", "visibility", visibility, "actions", List.of(actions)))
                .get("payload");
    }

    private JsonNode asBob(String method, String path, Object body) throws IOException, InterruptedException {
        return desk.body(desk.send(method, desk.account + path, body, bob));
    }

    private static Map<String, Object> action(String name, Object... params) {
        return Map.of("action_name", name, "action_params", List.of(params));
    }
}
