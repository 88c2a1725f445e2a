package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactRulesTest {
    private TestDesk desk;
    private int anna;
    private int bert;

    @BeforeAll
    void people() throws Exception {
        desk = new TestDesk();
        anna = contact(Map.of(
                "name",
                "Anna",
                "email",
                "Anna@X.test",
                "phone_number",
                "+491511",
                "identifier",
                "CRM-1",
                "additional_attributes",
                Map.of("city", "Bonn")));
        bert = contact(Map.of("name", "Bert", "email", "bert@x.test"));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void only_of_identifiers_the_letter_case_counts() throws Exception {
        assertThat(found("/contacts/search?q=ANNA")).containsExactly(anna);
        assertThat(found("/contacts/search?q=CRM-")).containsExactly(anna);
        assertThat(found("/contacts/search?q=crm-")).isEmpty();
    }

    @Test
    void a_number_is_found_with_and_without_its_plus_but_never_by_its_beginning() throws Exception {
        assertThat(filter("equal_to", "+491511")).containsExactly(anna);
        assertThat(filter("equal_to", "491511")).containsExactly(anna);
        assertThat(filter("contains", "1511")).containsExactly(anna);
        assertThat(filter("starts_with", "+49")).isEmpty();
    }

    @Test
    void whoever_has_no_city_comes_last_in_either_direction() throws Exception {
        assertThat(found("/contacts?sort=city").get(0)).isEqualTo(anna);
        assertThat(found("/contacts?sort=-city").get(0)).isEqualTo(anna);
    }

    @Test
    void inboxes_are_shown_unless_it_is_said_otherwise() throws Exception {
        assertThat(desk.get("/contacts/" + anna).get("payload").has("contact_inboxes"))
                .isTrue();
        assertThat(desk.get("/contacts/" + anna + "?include_contact_inboxes=false")
                        .get("payload")
                        .has("contact_inboxes"))
                .isFalse();
        assertThat(desk.get("/contacts?include_contact_inboxes=false")
                        .at("/payload/0")
                        .has("contact_inboxes"))
                .isFalse();
    }

    @Test
    void notes_come_newest_first_and_never_name_account_and_contact() throws Exception {
        String path = "/contacts/" + bert + "/notes";
        desk.post(path, Map.of("content", "First"));
        int second = desk.post(path, Map.of("note", Map.of("content", "Second")))
                .get("id")
                .asInt();

        JsonNode notes = desk.get(path);
        assertThat(notes).extracting(note -> note.get("content").asText()).containsExactly("Second", "First");
        assertThat(notes.get(0).get("account_id").isNull()).isTrue();
        assertThat(notes.get(0).get("contact_id").isNull()).isTrue();
        assertThat(notes.get(0).at("/user/name").asText()).isEqualTo("Ada Admin");

        desk.ask("PATCH", path + "/" + second, Map.of("content", "Third"));
        assertThat(desk.get(path + "/" + second).get("content").asText()).isEqualTo("Third");
        assertThat(desk.ask("DELETE", path + "/" + second, null).statusCode()).isEqualTo(200);
        assertThat(desk.ask("GET", path + "/" + second, null).statusCode()).isEqualTo(404);
        assertThat(desk.ask("POST", path, Map.of()).body())
                .isEqualTo("{\"error\":\"param is missing or the value is empty: note\"}");
    }

    @Test
    void a_source_id_of_somebody_else_makes_the_desk_stumble_and_the_own_one_is_found_again() throws Exception {
        Map<String, Object> place = Map.of("inbox_id", desk.inbox.get("id"), "source_id", "anna-1");
        desk.post("/contacts/" + anna + "/contact_inboxes", place);

        assertThat(desk.post("/contacts/" + anna + "/contact_inboxes", place)
                        .get("source_id")
                        .asText())
                .isEqualTo("anna-1");
        assertThat(desk.get("/contacts/" + anna).at("/payload/contact_inboxes")).hasSize(1);
        assertThat(desk.ask("POST", "/contacts/" + bert + "/contact_inboxes", place)
                        .statusCode())
                .isEqualTo(500);
        assertThat(desk.ask(
                                "POST",
                                "/contacts",
                                Map.of("name", "X", "inbox_id", desk.inbox.get("id"), "source_id", "anna-1"))
                        .statusCode())
                .isEqualTo(500);
        assertThat(found("/contacts/search?q=anna")).containsExactly(anna);
    }

    @Test
    void of_two_merged_contacts_the_base_wins_and_the_other_is_gone() throws Exception {
        int base = contact(Map.of("name", "Base", "custom_attributes", Map.of("plan", "gold")));
        int gone = contact(
                Map.of("name", "Gone", "email", "gone@x.test", "custom_attributes", Map.of("plan", "tin", "seats", 3)));

        JsonNode merged =
                desk.post("/actions/contact_merge", Map.of("base_contact_id", base, "mergee_contact_id", gone));

        assertThat(merged.get("name").asText()).isEqualTo("Base");
        assertThat(merged.get("email").asText()).isEqualTo("gone@x.test");
        assertThat(merged.at("/custom_attributes/plan").asText()).isEqualTo("gold");
        assertThat(merged.at("/custom_attributes/seats").asInt()).isEqualTo(3);
        assertThat(merged.has("contact_inboxes")).isFalse();
        assertThat(desk.ask("GET", "/contacts/" + gone, null).statusCode()).isEqualTo(404);
    }

    @Test
    void addresses_and_numbers_are_checked_and_unique() throws Exception {
        assertThat(refused(Map.of("email", "ANNA@x.TEST", "phone_number", "+491511")))
                .isEqualTo("{\"message\":\"Email has already been taken, Phone number has already been taken\","
                        + "\"attributes\":[\"email\",\"phone_number\"]}");
        assertThat(refused(Map.of("phone_number", "0151 1"))).contains("Phone number should be in e164 format");
        assertThat(refused(Map.of("email", "no address"))).contains("Email Invalid email");
        assertThat(refused(Map.of("name", "x".repeat(256))))
                .isEqualTo("{\"message\":\"Name is too long (maximum is 255 characters)\",\"attributes\":[\"name\"]}");
        assertThat(contact(Map.of("name", "Root", "email", "root@localhost"))).isPositive();
    }

    private int contact(Map<String, Object> details) throws IOException, InterruptedException {
        return desk.post("/contacts", details).at("/payload/contact/id").asInt();
    }

    private String refused(Map<String, Object> details) throws IOException, InterruptedException {
        var answer = desk.ask("POST", "/contacts", details);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private List<Integer> filter(String operator, String number) throws IOException, InterruptedException {
        return ids(desk.post(
                "/contacts/filter",
                Map.of(
                        "payload",
                        List.of(Map.of(
                                "attribute_key",
                                "phone_number",
                                "filter_operator",
                                operator,
                                "values",
                                List.of(number))))));
    }

    private List<Integer> found(String path) throws IOException, InterruptedException {
        return ids(desk.get(path));
    }

    private static List<Integer> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("payload").spliterator(), false)
                .map(one -> one.get("id").asInt())
                .toList();
    }
}
