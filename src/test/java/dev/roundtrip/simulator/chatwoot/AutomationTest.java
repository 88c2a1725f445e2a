package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutomationTest extends WithRules {
    @Test
    void a_rule_does_all_its_actions_in_the_name_of_the_automation_system() throws Exception {
        int team = desk.post("/teams", Map.of("name", "leads", "allow_auto_assign", false))
                .get("id")
                .asInt();
        try (Ear ear = new Ear(200)) {
            rule(
                    "message_created",
                    List.of(line("content", "contains", List.of("chargeback"))),
                    action("add_label", "late", "angry"),
                    action("remove_label", "late"),
                    action("change_priority", "urgent"),
                    action("assign_team", team),
                    action("assign_agent", desk.ada.get("id")),
                    action("add_private_note", "Careful"),
                    action("send_message", "Somebody is coming"),
                    action("send_webhook_event", ear.url()),
                    action("snooze_conversation"));
            int conversation = heard("My CHARGEBACK is on its way");

            await().until(() -> status(conversation).equals("snoozed"));
            JsonNode now = desk.get("/conversations/" + conversation);
            assertThat(now.get("labels")).extracting(JsonNode::asText).containsExactly("angry");
            assertThat(now.get("priority").asText()).isEqualTo("urgent");
            assertThat(now.at("/meta/team/id").asInt()).isEqualTo(team);
            assertThat(now.at("/meta/assignee/id")).isEqualTo(desk.ada.get("id"));
            await().until(() -> desk.said(conversation)
                    .containsAll(List.of(
                            "Careful",
                            "Somebody is coming",
                            "Assigned to leads by Automation System",
                            "Conversation was snoozed by Automation System")));
            Ear.Heard told = ear.expect("automation_event.message_created");
            assertThat(told.body().get("id").asInt()).isEqualTo(conversation);
            assertThat(told.signature()).isNull();
        }
    }

    @Test
    void conditions_are_joined_by_and_before_or() throws Exception {
        rule(
                "message_created",
                List.of(
                        line("message_type", "equal_to", List.of("incoming"), "AND"),
                        line("content", "contains", List.of("refund", "return"), "OR"),
                        line("content", "equal_to", List.of("stop"))),
                action("add_label", "chosen"));

        assertThat(labelled(heard("I want a REFUND"))).isTrue();
        assertThat(labelled(heard("Stop"))).isTrue();
        assertThat(labelled(heard("Stop it"))).isFalse();
    }

    @Test
    void what_is_not_contained_or_not_there_can_be_asked_for() throws Exception {
        rule(
                "message_created",
                List.of(
                        line("content", "does_not_contain", List.of("thanks"), "AND"),
                        line("assignee_id", "is_not_present", List.of(), "AND"),
                        line("email", "contains", List.of("@x.test"), "AND"),
                        line("inbox_id", "not_equal_to", List.of(99_999))),
                action("add_label", "chosen"));

        assertThat(labelled(heard("Help"))).isTrue();
        assertThat(labelled(heard("Thanks a lot"))).isFalse();
    }

    @Test
    void a_rule_may_wait_for_a_certain_change() throws Exception {
        Map<String, Object> change =
                new LinkedHashMap<>(Map.of("attribute_key", "status", "filter_operator", "attribute_changed"));
        change.put("values", Map.of("from", List.of("open"), "to", List.of("resolved")));
        rule("conversation_updated", List.of(change), action("add_label", "chosen"));
        int snoozed = heard("Hello");
        int resolved = heard("Hello");
        desk.post("/conversations/" + snoozed + "/toggle_status", Map.of("status", "snoozed"));
        desk.post("/conversations/" + resolved + "/toggle_status", Map.of("status", "resolved"));

        assertThat(labelled(resolved)).isTrue();
        assertThat(labelled(snoozed)).isFalse();
    }

    @Test
    void rules_see_what_rules_before_them_did_but_none_is_started_by_another() throws Exception {
        rule("message_created", List.of(line("content", "contains", List.of("go"))), action("change_priority", "high"));
        rule("message_created", List.of(line("priority", "equal_to", List.of("high"))), action("add_label", "chosen"));
        rule(
                "conversation_updated",
                List.of(line("priority", "equal_to", List.of("high"), "AND"), line("labels", "is_present", List.of())),
                action("resolve_conversation"));
        int conversation = heard("go");

        assertThat(labelled(conversation)).isTrue();
        assertThat(quiet()).isTrue();
        assertThat(status(conversation)).isEqualTo("open");
    }

    @Test
    void who_does_not_work_in_the_inbox_is_given_nothing_and_an_unknown_team_changes_nothing() throws Exception {
        JsonNode stranger = desk.person("Stan Stranger", "agent");
        rule(
                "message_created",
                List.of(line("content", "contains", List.of("go"))),
                action("assign_agent", stranger.get("id")),
                action("assign_team", 99_999),
                action("add_label", "chosen"));
        int conversation = heard("go");

        assertThat(labelled(conversation)).isTrue();
        assertThat(desk.get("/conversations/" + conversation).get("meta").has("assignee"))
                .isFalse();
    }

    @Test
    void opening_and_resolving_are_events_of_their_own() throws Exception {
        rule("conversation_resolved", List.of(), action("add_label", "done"));
        rule("conversation_opened", List.of(), action("add_label", "chosen"));
        int conversation = heard("Hello");
        assertThat(labelled(conversation)).isFalse();
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "open"));

        await().until(() ->
                desk.get("/conversations/" + conversation).get("labels").size() == 2);
    }

    @Test
    void conditions_that_are_not_joined_are_refused() throws Exception {
        JsonNode refused = rule(
                "message_created",
                List.of(line("content", "contains", List.of("a")), line("content", "contains", List.of("b"))),
                action("add_label", "x"));

        assertThat(refused.at("/error/conditions/0").asText())
                .isEqualTo("Automation conditions should have query operator.");
    }

    private boolean labelled(int conversation) throws IOException, InterruptedException {
        return labels(conversation).contains("chosen");
    }

    private String status(int conversation) throws IOException, InterruptedException {
        return desk.get("/conversations/" + conversation).get("status").asText();
    }
}
