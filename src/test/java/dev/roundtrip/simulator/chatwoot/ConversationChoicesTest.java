package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationChoicesTest {
    private static final long FAR = 4_070_908_800L;

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
    void a_status_is_a_word_or_its_number_and_an_empty_one_toggles() throws Exception {
        String path = "/conversations/" + desk.conversation() + "/toggle_status";

        assertThat(status(path, Map.of("status", ""))).isEqualTo("resolved");
        assertThat(status(path, Map.of("status", 2))).isEqualTo("pending");
        assertThat(status(path, Map.of("status", List.of()))).isEqualTo("open");
        assertThat(code(path, Map.of("status", List.of("open")))).isEqualTo(500);
        assertThat(code(path, Map.of("status", 4))).isEqualTo(500);
        assertThat(code(path, Map.of("status", "snoozed", "snoozed_until", "tomorrow")))
                .isEqualTo(500);
    }

    @Test
    void a_snoozed_conversation_keeps_its_date_when_it_is_snoozed_again_without_one() throws Exception {
        String path = "/conversations/" + desk.conversation() + "/toggle_status";
        desk.post(path, Map.of("status", "snoozed", "snoozed_until", FAR));

        assertThat(desk.post(path, Map.of("status", "snoozed"))
                        .at("/payload/snoozed_until")
                        .asText())
                .isEqualTo("2099-01-01T00:00:00.000Z");
    }

    @Test
    void a_priority_is_a_word_or_its_number_and_an_empty_one_takes_it_away() throws Exception {
        int conversation = desk.conversation();
        String path = "/conversations/" + conversation + "/toggle_priority";

        desk.post(path, Map.of("priority", 2));
        assertThat(desk.get("/conversations/" + conversation).get("priority").asText())
                .isEqualTo("high");
        desk.post(path, Map.of("priority", ""));
        assertThat(desk.get("/conversations/" + conversation).get("priority").isNull())
                .isTrue();
        assertThat(code(path, Map.of("priority", 9))).isEqualTo(500);
    }

    @Test
    void an_agent_who_opens_a_conversation_takes_it_over_in_a_change_of_its_own() throws Exception {
        JsonNode bob = desk.person("Bob Opener", "agent");
        desk.post("/inbox_members", Map.of("inbox_id", desk.inbox.get("id"), "user_ids", List.of(bob.get("id"))));
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        try (Ear ear = new Ear(200)) {
            desk.post("/webhooks", Map.of("url", ear.url(), "subscriptions", List.of("conversation_updated")));
            desk.send(
                    "POST",
                    desk.account + "/conversations/" + conversation + "/toggle_status",
                    Map.of("status", "open"),
                    bob.get("access_token").asText());

            ear.expect(
                    "conversation_updated",
                    told -> told.at("/changed_attributes/0").has("status"));
            ear.expect(
                    "conversation_updated",
                    told -> told.at("/changed_attributes/0").has("assignee_id"));
            assertThat(ear.count("conversation_updated")).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_bot_is_given_nothing_and_takes_nothing_away() throws Exception {
        int conversation = desk.conversation();
        String path = "/conversations/" + conversation + "/assignments";
        desk.post(path, Map.of("assignee_id", desk.ada.get("id")));

        assertThat(desk.post(path, Map.of("assignee_type", "AgentBot")).isNull())
                .isTrue();
        assertThat(desk.post(path, Map.of("assignee_type", "AgentBot", "assignee_id", 99_999))
                        .isNull())
                .isTrue();
        assertThat(desk.get("/conversations/" + conversation).at("/meta/assignee/id"))
                .isEqualTo(desk.ada.get("id"));
    }

    @Test
    void a_comma_parts_two_labels_and_letter_case_does_not_hide_one() throws Exception {
        int conversation = desk.conversation();
        assertThat(desk.post("/conversations/" + conversation + "/labels", Map.of("labels", List.of("Late,angry", 7)))
                        .get("payload"))
                .hasToString("[\"Late\",\"angry\",\"7\"]");

        assertThat(list("?labels[]=late")).contains(conversation);
        assertThat(list("?labels=nothing,ANGRY")).contains(conversation);
    }

    @Test
    void lists_are_empty_for_an_empty_status_and_refused_for_an_unknown_team() throws Exception {
        int pending = desk.conversation();
        desk.post("/conversations/" + pending + "/toggle_status", Map.of("status", "pending"));

        assertThat(list("?status=")).isEmpty();
        assertThat(list("?status[]=pending&status[]=snoozed")).contains(pending);
        assertThat(list("?updated_within=soon")).isEmpty();
        assertThat(desk.ask("GET", "/conversations?team_id=99999", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_empty_question_finds_whatever_was_said_in_whatever_status() throws Exception {
        int silent = desk.conversation();
        int resolved = desk.conversation();
        desk.say(resolved, "Hello", "incoming");
        desk.post("/conversations/" + resolved + "/toggle_status", Map.of("status", "resolved"));

        assertThat(list("?q=")).contains(resolved).doesNotContain(silent);
        assertThat(ids(desk.get("/conversations/search").get("payload")))
                .contains(silent)
                .doesNotContain(resolved);
        assertThat(ids(desk.get("/conversations/search?status=resolved").get("payload")))
                .contains(resolved);
    }

    @Test
    void search_finds_lines_and_notes_and_leaves_out_who_has_only_a_name() throws Exception {
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/toggle_priority", Map.of("priority", "urgent"));
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        desk.post("/contacts", Map.of("name", "Nadja Nameless"));

        assertThat(desk.get("/search/messages?q=priority%20to%20urgent").at("/payload/messages"))
                .isNotEmpty();
        assertThat(desk.get("/search/contacts?q=nameless").at("/payload/contacts"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_a_message_or_attributes_opens_no_conversation() throws Exception {
        Map<String, Object> place = Map.of("inbox_id", desk.inbox.get("id"), "source_id", desk.source);
        int before = list("?status=all").size();

        assertThat(code("/conversations", with(place, "message", "Hello"))).isEqualTo(500);
        assertThat(code("/conversations", with(place, "custom_attributes", "x")))
                .isEqualTo(500);
        assertThat(code("/conversations", with(place, "contact_id", 99_999))).isEqualTo(404);
        assertThat(list("?status=all")).hasSize(before);

        JsonNode opened = desk.post("/conversations", with(place, "message", Map.of()));
        assertThat(desk.messages(opened.get("id").asInt())).isEmpty();
    }

    @Test
    void in_an_api_inbox_a_contact_without_a_source_id_gets_a_new_one_each_time() throws Exception {
        JsonNode inbox = desk.post(
                "/inboxes",
                Map.of("name", "Lock", "lock_to_single_conversation", true, "channel", Map.of("type", "api")));
        Map<String, Object> place = Map.of("inbox_id", inbox.get("id"), "contact_id", desk.carla.get("id"));

        assertThat(desk.post("/conversations", place).get("id"))
                .isNotEqualTo(desk.post("/conversations", place).get("id"));
    }

    @Test
    void participants_must_be_a_list_of_people() throws Exception {
        String path = "/conversations/" + desk.conversation() + "/participants";

        assertThat(code(path, Map.of())).isEqualTo(500);
        assertThat(code(path, Map.of("user_ids", List.of(99_999)))).isEqualTo(500);
        assertThat(desk.get(path)).isEmpty();
    }

    private List<Integer> list(String query) throws IOException, InterruptedException {
        return ids(desk.get("/conversations" + query).at("/data/payload"));
    }

    private static List<Integer> ids(JsonNode payload) {
        return StreamSupport.stream(payload.spliterator(), false)
                .map(one -> one.get("id").asInt())
                .toList();
    }

    private String status(String path, Object body) throws IOException, InterruptedException {
        return desk.post(path, body).at("/payload/current_status").asText();
    }

    private int code(String path, Object body) throws IOException, InterruptedException {
        return desk.ask("POST", path, body).statusCode();
    }

    private static Map<String, Object> with(Map<String, Object> place, String key, Object value) {
        Map<String, Object> more = new HashMap<>(place);
        more.put(key, value);
        return more;
    }
}
