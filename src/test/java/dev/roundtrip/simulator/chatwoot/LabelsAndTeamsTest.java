package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelsAndTeamsTest {
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
    void a_renamed_label_is_carried_to_what_has_it_and_a_deleted_one_taken_away() throws Exception {
        int conversation = desk.conversation();
        String labels = "/conversations/" + conversation + "/labels";
        int label = desk.post("/labels", Map.of("title", "Billing")).get("id").asInt();
        desk.post(labels, Map.of("labels", List.of("billing", "vip")));
        desk.post("/contacts/" + desk.carla.get("id") + "/labels", Map.of("labels", List.of("billing")));

        desk.ask("PATCH", "/labels/" + label, Map.of("title", "invoices"));
        await().untilAsserted(() -> assertThat(desk.get(labels)).hasToString("{\"payload\":[\"invoices\",\"vip\"]}"));
        assertThat(desk.get("/contacts/" + desk.carla.get("id") + "/labels"))
                .hasToString("{\"payload\":[\"invoices\"]}");

        desk.ask("DELETE", "/labels/" + label, null);
        await().untilAsserted(() -> assertThat(desk.get(labels)).hasToString("{\"payload\":[\"vip\"]}"));
    }

    @Test
    void a_label_that_says_nothing_of_the_sidebar_keeps_null() throws Exception {
        assertThat(desk.post("/labels", Map.of("title", "quiet"))
                        .get("show_on_sidebar")
                        .isNull())
                .isTrue();
        assertThat(desk.post("/labels", Map.of("title", "loud", "show_on_sidebar", "true"))
                        .get("show_on_sidebar")
                        .asBoolean())
                .isTrue();
        assertThat(desk.ask("POST", "/canned_responses", Map.of("short_code", "x", "content", "x".repeat(20_001)))
                        .body())
                .contains("Content is too long (maximum is 20000 characters)");
        assertThat(desk.ask("POST", "/labels", Map.of("title", "two words")).body())
                .isEqualTo("{\"message\":\"Title is invalid\",\"attributes\":[\"title\"]}");
    }

    @Test
    void who_is_not_of_the_team_loses_the_conversation_and_one_line_tells_of_it() throws Exception {
        int conversation = desk.conversation();
        int team = desk.post("/teams", Map.of("name", "Sales", "allow_auto_assign", false))
                .get("id")
                .asInt();
        String assignments = "/conversations/" + conversation + "/assignments";
        desk.post(assignments, Map.of("assignee_id", desk.ada.get("id")));

        desk.post(assignments, Map.of("team_id", team));

        assertThat(desk.get("/conversations/" + conversation).get("meta").has("assignee"))
                .isFalse();
        await().untilAsserted(() -> assertThat(lines(conversation))
                .containsExactly("Ada Admin self-assigned this conversation", "Assigned to sales by Ada Admin"));
    }

    @Test
    void an_unknown_team_takes_the_present_one_away() throws Exception {
        int conversation = desk.conversation();
        int team = desk.post("/teams", Map.of("name", "Care", "allow_auto_assign", false))
                .get("id")
                .asInt();
        String assignments = "/conversations/" + conversation + "/assignments";
        desk.post(assignments, Map.of("team_id", team));

        assertThat(desk.ask("POST", assignments, Map.of("team_id", 99_999_999)).body())
                .isEqualTo("null");
        await().untilAsserted(() -> assertThat(lines(conversation))
                .containsExactly("Assigned to care by Ada Admin", "Unassigned from care by Ada Admin"));
    }

    @Test
    void whoever_may_not_see_the_inbox_is_named_as_a_follower_and_is_none() throws Exception {
        String path = "/conversations/" + desk.conversation() + "/participants";
        Object outsider = desk.person("Otto Outside", "agent").get("id");

        assertThat(desk.post(path, Map.of("user_ids", List.of(outsider, desk.ada.get("id")))))
                .hasSize(2);

        assertThat(desk.get(path))
                .extracting(agent -> agent.get("name").asText())
                .containsExactly("Ada Admin");
    }

    @Test
    void many_conversations_are_changed_at_once_in_the_background() throws Exception {
        int first = desk.conversation();
        int second = desk.conversation();

        assertThat(desk.ask(
                                "POST",
                                "/bulk_actions",
                                Map.of(
                                        "type", "Conversation",
                                        "ids", List.of(first, second, 99_999),
                                        "fields", Map.of("status", "snoozed", "assignee_id", desk.ada.get("id")),
                                        "snoozed_until", 4_070_908_800L,
                                        "labels", Map.of("add", List.of("late"))))
                        .statusCode())
                .isEqualTo(200);

        for (int one : new int[] {first, second}) {
            await().untilAsserted(() -> assertThat(desk.get("/conversations/" + one)
                            .get("snoozed_until")
                            .asText())
                    .isEqualTo("2099-01-01T00:00:00.000Z"));
            assertThat(desk.get("/conversations/" + one + "/labels").toString()).contains("late");
            assertThat(desk.get("/conversations/" + one)
                            .at("/meta/assignee/name")
                            .asText())
                    .isEqualTo("Ada Admin");
        }
        assertThat(desk.ask("POST", "/bulk_actions", Map.of("type", "Pigeon")).body())
                .isEqualTo("{\"success\":false}");
    }

    @Test
    void agents_come_by_name_whatever_the_case_and_several_can_be_invited_at_once() throws Exception {
        desk.person("aaron Agent", "agent");
        desk.ask("POST", "/agents/bulk_create", Map.of("emails", List.of("zoe@agents.test", "no address")));

        assertThat(desk.get("/agents"))
                .extracting(agent -> agent.get("name").asText())
                .containsSubsequence("aaron Agent", "Ada Admin", "zoe");
    }

    private List<String> lines(int conversation) throws Exception {
        return desk.get("/conversations/" + conversation + "/messages").findValues("payload").stream()
                .flatMap(payload -> payload.findValuesAsText("content").stream())
                .toList();
    }
}
