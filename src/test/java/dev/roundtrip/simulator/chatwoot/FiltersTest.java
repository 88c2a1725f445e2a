package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersTest {
    private TestDesk desk;

    @BeforeAll
    void a_conversation_with_a_subject_and_a_contact_with_a_number() throws Exception {
        desk = new TestDesk();
        desk.post(
                "/conversations",
                Map.of(
                        "inbox_id",
                        desk.inbox.get("id"),
                        "source_id",
                        desk.source,
                        "additional_attributes",
                        Map.of("mail_subject", "Order 1001")));
        desk.post("/contacts", Map.of("name", "Dora", "email", "dora@x.test", "phone_number", "+491510000001"));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void letter_case_matters_to_equality_among_conversations_and_not_to_parts() throws Exception {
        assertThat(conversations("mail_subject", "equal_to", "Order 1001")).isEqualTo("1 found");
        assertThat(conversations("mail_subject", "equal_to", "order 1001")).isEqualTo("0 found");
        assertThat(conversations("mail_subject", "contains", " ORDER ")).isEqualTo("1 found");
    }

    @Test
    void among_contacts_it_never_does_and_the_first_value_counts() throws Exception {
        assertThat(contacts("name", "equal_to", "DORA")).isEqualTo("1 found");
        assertThat(contacts("name", "equal_to", "nobody", "dora")).isEqualTo("0 found");
        assertThat(contacts("name", "contains", "nobody", "dora")).isEqualTo("1 found");
    }

    @Test
    void of_a_number_only_the_whole_is_a_beginning() throws Exception {
        assertThat(contacts("phone_number", "starts_with", "+4915")).isEqualTo("0 found");
        assertThat(contacts("phone_number", "starts_with", "491510000001")).isEqualTo("1 found");
    }

    @Test
    void what_the_database_cannot_compare_makes_the_product_stumble() throws Exception {
        assertThat(conversations("display_id", "contains", "1")).isEqualTo("500");
        assertThat(conversations("inbox_id", "equal_to", "shop")).isEqualTo("500");
        assertThat(contacts("name", "contains", 1)).isEqualTo("500");
    }

    @Test
    void an_unknown_attribute_is_noticed_after_its_values() throws Exception {
        assertThat(conversations("mood", "is_greater_than", "2020-01-01")).contains("The values provided for mood");
        assertThat(conversations("mood", "equal_to")).contains("The values provided for mood");
        assertThat(conversations("mood", "equal_to", "bad")).contains("Invalid attribute key - [mood]");
    }

    @Test
    void a_single_value_stands_for_a_list_and_an_empty_joint_for_none() throws Exception {
        Map<String, Object> line = line("mail_subject", "equal_to", "Order 1001");
        line.put("query_operator", "");

        assertThat(asked("/conversations/filter", line)).isEqualTo("1 found");
        assertThat(asked("/conversations/filter", line("status", "equal_to", "open")))
                .isEqualTo("500");
    }

    private String conversations(String key, String operator, Object... values)
            throws IOException, InterruptedException {
        return asked("/conversations/filter", line(key, operator, List.of(values)));
    }

    private String contacts(String key, String operator, Object... values) throws IOException, InterruptedException {
        return asked("/contacts/filter", line(key, operator, List.of(values)));
    }

    private String asked(String path, Map<String, Object> line) throws IOException, InterruptedException {
        var answer = desk.ask("POST", path, Map.of("payload", List.of(line)));
        return switch (answer.statusCode()) {
            case 200 -> desk.body(answer).get("payload").size() + " found";
            case 422 -> desk.body(answer).get("error").asText();
            default -> String.valueOf(answer.statusCode());
        };
    }

    private static Map<String, Object> line(String key, String operator, Object values) {
        return new LinkedHashMap<>(Map.of("attribute_key", key, "filter_operator", operator, "values", values));
    }
}
