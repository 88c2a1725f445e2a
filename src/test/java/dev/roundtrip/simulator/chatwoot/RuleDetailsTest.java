package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleDetailsTest extends WithRules {
    private static final Map<String, Object> ANY = line("message_type", "equal_to", List.of("incoming"));

    @Test
    void a_rule_that_compares_as_it_may_not_never_fires() throws Exception {
        rule("message_created", List.of(line("content", "starts_with", List.of("go"))), action("add_label", "chosen"));

        assertThat(labels(heard("go"))).isEmpty();
    }

    @Test
    void the_beginning_of_a_number_can_be_asked_for_though_filters_cannot() throws Exception {
        rule(
                "message_created",
                List.of(line("phone_number", "starts_with", List.of("+4915"))),
                action("add_label", "german"));
        desk.patch("/contacts/" + desk.carla.get("id"), Map.of("phone_number", "+4915112345678"));

        assertThat(labels(heard("Hello"))).containsExactly("german");
    }

    @Test
    void an_address_must_be_written_alike_and_blanks_around_words_do_not_count() throws Exception {
        rule("message_created", List.of(line("email", "equal_to", List.of("CARLA@x.test"))), action("add_label", "a"));
        rule("message_created", List.of(line("content", "contains", List.of(" refund "))), action("add_label", "b"));

        assertThat(labels(heard("Refund!"))).containsExactly("b");
    }

    @Test
    void a_label_that_is_not_the_one_must_be_another() throws Exception {
        rule(
                "conversation_updated",
                List.of(line("labels", "not_equal_to", List.of("vip"))),
                action("change_priority", "low"));
        int plain = desk.conversation();
        int late = desk.conversation();
        desk.post("/conversations/" + plain + "/toggle_status", Map.of("status", "resolved"));
        desk.post("/conversations/" + late + "/labels", Map.of("labels", List.of("late")));
        assertThat(quiet()).isTrue();

        assertThat(desk.get("/conversations/" + plain).get("priority").isNull()).isTrue();
        assertThat(desk.get("/conversations/" + late).get("priority").asText()).isEqualTo("low");
    }

    @Test
    void an_attribute_that_the_account_made_up_can_be_asked_for() throws Exception {
        Map<String, Object> plan = line("plan", "equal_to", List.of("gold"));
        assertThat(desk.ask("POST", "/automation_rules", body("message_created", List.of(plan)))
                        .statusCode())
                .isEqualTo(422);
        desk.post(
                "/custom_attribute_definitions",
                Map.of("attribute_display_name", "Plan", "attribute_key", "plan", "attribute_model", 1));
        rule("message_created", List.of(plan), action("add_label", "gold"));
        desk.patch("/contacts/" + desk.carla.get("id"), Map.of("custom_attributes", Map.of("plan", "gold")));

        assertThat(labels(heard("Hello"))).containsExactly("gold");
    }

    @Test
    void the_last_agent_who_answered_can_be_given_the_conversation() throws Exception {
        rule("message_created", List.of(ANY), action("assign_agent", "last_responding_agent"));
        int conversation = desk.conversation();
        desk.say(conversation, "How can I help?", "outgoing");
        desk.say(conversation, "Hello", "incoming");
        assertThat(quiet()).isTrue();

        assertThat(desk.get("/conversations/" + conversation).at("/meta/assignee/id"))
                .isEqualTo(desk.ada.get("id"));
    }

    @Test
    void an_action_that_fails_keeps_no_other_from_being_done() throws Exception {
        rule(
                "message_created",
                List.of(ANY),
                action("change_status", "asleep"),
                action("change_priority", "none"),
                action("assign_team", "not a number"),
                action("add_label", "one, two"));

        assertThat(labels(heard("Hello"))).containsExactly("one", "two");
    }

    @Test
    void a_rule_sends_the_files_that_it_was_given() throws Exception {
        JsonNode made = desk.post(
                "/automation_rules",
                with(body("message_created", List.of(ANY)), action("send_attachment", uploaded())));
        assertThat(made.at("/files/0/filename").asText()).isEqualTo("terms.txt");
        assertThat(made.at("/actions/0/action_params/0")).isEqualTo(made.at("/files/0/blob_id"));
        int conversation = heard("Hello");
        assertThat(quiet()).isTrue();

        assertThat(desk.messages(conversation).findValues("attachments").get(0).findValuesAsText("data_url"))
                .singleElement()
                .asString()
                .endsWith("/terms.txt");
        assertThat(desk.post(
                        "/automation_rules",
                        with(body("message_created", List.of(ANY)), action("send_attachment", "no such file"))))
                .hasToString("{\"error\":\"Invalid attachment\"}");
    }

    @Test
    void a_rule_can_be_copied_and_what_it_lacks_makes_the_product_stumble() throws Exception {
        JsonNode made = rule("message_created", List.of(ANY), action("add_label", "x"));
        JsonNode copy = desk.post("/automation_rules/" + made.get("id") + "/clone", Map.of())
                .get("payload");

        assertThat(copy.get("id")).isNotEqualTo(made.get("id"));
        assertThat(copy.get("actions")).isEqualTo(made.get("actions"));
        assertThat(desk.ask("POST", "/automation_rules", Map.of("name", "x", "event_name", "message_created"))
                        .statusCode())
                .isEqualTo(500);
        assertThat(desk.ask("PATCH", "/automation_rules/" + made.get("id"), nameless())
                        .body())
                .isEqualTo("{\"error\":{}}");
    }

    private static Map<String, Object> nameless() {
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("name", null);
        return nameless;
    }

    private String uploaded() throws IOException, InterruptedException {
        return desk.upload("terms.txt", "Some terms".getBytes(StandardCharsets.UTF_8))
                .get("blob_id")
                .asText();
    }
}
