package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationListingTest {
    private TestDesk desk;
    private int angry;
    private int calm;
    private int mine;

    @BeforeAll
    void three_conversations() throws Exception {
        desk = new TestDesk();
        angry = desk.conversation();
        calm = desk.conversation();
        mine = desk.conversation();
        desk.post("/conversations/" + angry + "/toggle_priority", Map.of("priority", "urgent"));
        desk.post("/conversations/" + calm + "/toggle_priority", Map.of("priority", "low"));
        desk.post("/conversations/" + angry + "/labels", Map.of("labels", List.of(" vip ", "", "vip")));
        desk.post("/conversations/" + mine + "/assignments", Map.of("assignee_id", desk.ada.get("id")));
        await().untilAsserted(() ->
                assertThat(desk.get("/conversations/" + mine + "/participants")).hasSize(1));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void those_without_a_priority_come_last_in_either_direction() throws Exception {
        assertThat(list("?sort_by=priority_desc")).containsExactly(angry, calm, mine);
        assertThat(list("?sort_by=priority_asc")).containsExactly(calm, angry, mine);
        assertThat(list("?sort_by=created_at_asc")).containsExactly(angry, calm, mine);
        assertThat(list("?sort_by=sort_on_created_at")).containsExactly(angry, calm, mine);
    }

    @Test
    void a_label_is_found_whether_asked_for_alone_or_in_a_list_and_blanks_are_no_part_of_it() throws Exception {
        assertThat(list("?labels[]=vip")).containsExactly(angry);
        assertThat(list("?labels=vip")).containsExactly(angry);
        assertThat(desk.get("/conversations/" + angry + "/labels").get("payload"))
                .hasToString("[\"vip\"]");
    }

    @Test
    void whoever_gets_a_conversation_takes_part_in_it() throws Exception {
        assertThat(list("?conversation_type=participating")).containsExactly(mine);
        assertThat(desk.get("/conversations/" + mine + "/participants").get(0).get("name"))
                .hasToString("\"Ada Admin\"");
        assertThat(list("?conversation_type=mention")).isEmpty();
    }

    @Test
    void counts_are_of_all_pages_and_all_assignees() throws Exception {
        JsonNode meta = desk.get("/conversations?assignee_type=me&page=7").at("/data/meta");

        assertThat(meta).hasToString("{\"mine_count\":1,\"assigned_count\":1,\"unassigned_count\":2,\"all_count\":3}");
    }

    @Test
    void what_has_no_value_is_neither_equal_nor_unequal_to_one() throws Exception {
        assertThat(filter(line("priority", "not_equal_to", "low"))).containsExactly(angry);
        assertThat(filter(line("assignee_id", "not_equal_to", 99_999_999))).containsExactly(mine);
        assertThat(filter(line("labels", "not_equal_to", "vip"))).containsExactlyInAnyOrder(calm, mine);
        assertThat(filter(line("assignee_id", "is_present"))).containsExactly(mine);
        assertThat(filter(line("labels", "is_not_present"))).containsExactlyInAnyOrder(calm, mine);
    }

    @Test
    void times_are_compared_by_their_day() throws Exception {
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(filter(line("created_at", "is_greater_than", today))).isEmpty();
        assertThat(filter(line("created_at", "is_greater_than", "2020-01-01T10:00:00Z")))
                .hasSize(3);
        assertThat(filter(line("last_activity_at", "is_less_than", today))).isEmpty();
        assertThat(filter(line("created_at", "days_before", 3))).isEmpty();
    }

    @Test
    void a_filter_that_makes_no_sense_is_refused() throws Exception {
        assertThat(refused(line("created_at", "is_greater_than", "yesterday")))
                .isEqualTo("422 {\"error\":\"Invalid value. The values provided for created_at are invalid\"}");
        assertThat(refused(joined("XOR", line("status", "equal_to", "open"))))
                .isEqualTo("422 {\"error\":\"Query operator must be either \\\"AND\\\" or \\\"OR\\\".\"}");
        assertThat(refused(joined("AND", line("status", "equal_to", "open")))).startsWith("500");
        assertThat(refused(line("status", "is_like", "open"))).startsWith("422");
    }

    @Test
    void an_attribute_that_the_account_made_up_can_be_filtered_by() throws Exception {
        desk.post("/conversations/" + calm + "/custom_attributes", Map.of("custom_attributes", Map.of("order", 1001)));
        assertThat(refused(line("order", "equal_to", 1001))).startsWith("422");

        desk.post(
                "/custom_attribute_definitions",
                Map.of("attribute_display_name", "Order", "attribute_key", "order", "attribute_model", 0));

        assertThat(filter(line("order", "equal_to", 1001))).containsExactly(calm);
    }

    @Test
    void a_draft_is_kept_until_it_is_thrown_away() throws Exception {
        String path = "/conversations/" + calm + "/draft_messages";
        assertThat(desk.get(path)).hasToString("{\"has_draft\":false}");

        desk.ask("PATCH", path, Map.of("draft_message", Map.of("message", "Dear")));
        assertThat(desk.get(path)).hasToString("{\"has_draft\":true,\"message\":\"Dear\"}");

        desk.ask("DELETE", path, null);
        assertThat(desk.get(path)).hasToString("{\"has_draft\":false}");
    }

    private List<Integer> list(String query) throws IOException, InterruptedException {
        return ids(desk.get("/conversations" + query).at("/data/payload"));
    }

    private List<Integer> filter(Map<String, Object> line) throws IOException, InterruptedException {
        return ids(desk.post("/conversations/filter", Map.of("payload", List.of(line)))
                .get("payload"));
    }

    private String refused(Map<String, Object> line) throws IOException, InterruptedException {
        var answer = desk.ask("POST", "/conversations/filter", Map.of("payload", List.of(line)));
        return answer.statusCode() + " " + answer.body();
    }

    private static Map<String, Object> line(String key, String operator, Object... values) {
        return Map.of("attribute_key", key, "filter_operator", operator, "values", List.of(values));
    }

    private static Map<String, Object> joined(String how, Map<String, Object> line) {
        Map<String, Object> more = new HashMap<>(line);
        more.put("query_operator", how);
        return more;
    }

    private static List<Integer> ids(JsonNode payload) {
        return StreamSupport.stream(payload.spliterator(), false)
                .map(one -> one.get("id").asInt())
                .toList();
    }
}
