package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {
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
    void what_is_made_of_nothing_lacks_its_root() throws Exception {
        for (String what : List.of("label", "team", "agent", "canned_response", "webhook")) {
            assertThat(desk.post("/" + what + "s", Map.of()))
                    .hasToString("{\"error\":\"param is missing or the value is empty: " + what + "\"}");
        }
    }

    @Test
    void a_label_has_two_signs_at_least_and_begins_with_a_letter_or_a_digit() throws Exception {
        for (String title : List.of("x", "_late", "-late")) {
            assertThat(desk.post("/labels", Map.of("title", title))
                            .get("message")
                            .asText())
                    .isEqualTo("Title is invalid");
        }
        assertThat(desk.post("/labels", Map.of("title", "x1")).get("title").asText())
                .isEqualTo("x1");
    }

    @Test
    void a_bot_needs_no_name_and_serves_only_its_own_account() throws Exception {
        JsonNode bot = desk.post("/agent_bots", Map.of("bot_config", Map.of("tone", "kind")));
        String serve = "/inboxes/" + desk.inbox.get("id") + "/set_agent_bot";

        assertThat(bot.get("name").isNull()).isTrue();
        assertThat(bot.at("/bot_config/tone").asText()).isEqualTo("kind");
        assertThat(code("POST", serve, Map.of("agent_bot", 99_999))).isEqualTo(404);
        assertThat(code("POST", "/agent_bots", Map.of("bot_type", "dreamer"))).isEqualTo(500);
        assertThat(desk.post("/agent_bots", Map.of("outgoing_url", "x".repeat(2049)))
                        .get("message")
                        .asText())
                .isEqualTo("Outgoing url is too long (maximum is 2048 characters)");
    }

    @Test
    void all_faults_of_a_webhook_are_told_at_once_each_attribute_named_once() throws Exception {
        assertThat(desk.post("/webhooks", Map.of("url", "nowhere", "subscriptions", List.of("dance"))))
                .hasToString("{\"message\":\"Url is invalid, Subscriptions Invalid events\","
                        + "\"attributes\":[\"url\",\"subscriptions\"]}");
    }

    @Test
    void saved_answers_whose_code_begins_with_the_words_come_first() throws Exception {
        answer("bye", "He said hello");
        answer("othello", "Hm");
        answer("hello", "Hi");

        assertThat(desk.get("/canned_responses?search=HELLO").findValuesAsText("short_code"))
                .containsExactly("hello", "othello", "bye");
        assertThat(code(
                        "PATCH",
                        "/canned_responses/"
                                + desk.get("/canned_responses").get(0).get("id"),
                        Map.of("content", " ")))
                .isEqualTo(422);
    }

    @Test
    void members_of_a_team_must_be_a_list_and_keep_their_order() throws Exception {
        JsonNode bob = desk.person("Bob Member", "agent");
        String path = "/teams/" + desk.post("/teams", Map.of("name", "sales")).get("id") + "/team_members";
        desk.post(path, Map.of("user_ids", List.of(bob.get("id"))));

        assertThat(desk.patch(path, Map.of("user_ids", List.of(desk.ada.get("id"), bob.get("id"))))
                        .findValuesAsText("name"))
                .containsExactly("Bob Member", "Ada Admin");
        assertThat(code("PATCH", path, Map.of())).isEqualTo(500);
        assertThat(desk.get(path)).hasSize(2);
    }

    @Test
    void a_day_that_makes_no_sense_stays_as_it_was() throws Exception {
        String path = "/inboxes/" + desk.inbox.get("id");
        JsonNode backwards = hours(path, Map.of("day_of_week", 1, "open_hour", 18));
        JsonNode always = hours(path, Map.of("day_of_week", 2, "open_all_day", true));

        assertThat(backwards.get(1).get("open_hour").asInt()).isEqualTo(9);
        assertThat(always.get(2).get("close_hour").asInt()).isEqualTo(23);
        assertThat(code("PATCH", path, Map.of("working_hours", List.of(Map.of("day_of_week", 9)))))
                .isEqualTo(500);
    }

    @Test
    void how_an_inbox_asks_for_satisfaction_is_filled_in_when_it_is_changed() throws Exception {
        JsonNode inbox = desk.patch(
                "/inboxes/" + desk.inbox.get("id"), Map.of("csat_config", Map.of("display_type", "star", "odd", 1)));

        assertThat(inbox.get("csat_config"))
                .hasToString("{\"display_type\":\"star\",\"message\":\"\",\"survey_rules\":{\"operator\":\"contains\","
                        + "\"values\":[]},\"button_text\":\"Please rate us\",\"language\":\"en\"}");
    }

    @Test
    void settings_of_a_channel_are_read_as_what_they_are_kept_as() throws Exception {
        JsonNode inbox = desk.post(
                "/inboxes",
                Map.of(
                        "name",
                        "Mail",
                        "channel",
                        Map.of("type", "email", "email", "m@desk.test", "imap_port", "993", "imap_enable_ssl", "off")));

        assertThat(inbox.get("imap_port").isInt()).isTrue();
        assertThat(inbox.get("imap_enable_ssl").asBoolean(true)).isFalse();
    }

    @Test
    void several_contacts_are_labelled_relieved_or_removed_at_once() throws Exception {
        JsonNode bob = desk.person("Bob Bulk", "agent");
        int contact = desk.post("/contacts", Map.of("name", "Bulk", "email", "bulk@x.test"))
                .at("/payload/contact/id")
                .asInt();
        Map<String, Object> removal = Map.of("type", "contact", "ids", List.of(contact), "action_name", "delete");
        bulk(Map.of("type", "Contact", "ids", List.of(contact), "labels", Map.of("add", List.of("vip", "late"))));
        bulk(Map.of("type", "Contact", "ids", List.of(contact), "labels", Map.of("remove", List.of("vip"))));

        assertThat(desk.get("/contacts/" + contact + "/labels").get("payload")).hasToString("[\"late\"]");
        assertThat(desk.send(
                                "POST",
                                desk.account + "/bulk_actions",
                                removal,
                                bob.get("access_token").asText())
                        .statusCode())
                .isEqualTo(401);
        bulk(removal);
        assertThat(code("GET", "/contacts/" + contact, null)).isEqualTo(404);
    }

    private void bulk(Map<String, Object> wanted) throws IOException, InterruptedException {
        desk.ask("POST", "/bulk_actions", wanted);
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
    }

    private JsonNode hours(String path, Map<String, Object> day) throws IOException, InterruptedException {
        return desk.patch(path, Map.of("working_hours", List.of(new HashMap<>(day))))
                .get("working_hours");
    }

    private void answer(String code, String content) throws IOException, InterruptedException {
        desk.post("/canned_responses", Map.of("short_code", code, "content", content));
    }

    private int code(String method, String path, Object body) throws IOException, InterruptedException {
        return desk.ask(method, path, body).statusCode();
    }
}
