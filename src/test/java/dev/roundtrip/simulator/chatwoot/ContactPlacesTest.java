package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactPlacesTest {
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
    void whoever_gets_the_address_of_another_takes_his_place_in_a_mail_inbox() throws Exception {
        JsonNode mail = desk.post(
                "/inboxes", Map.of("name", "Mail", "channel", Map.of("type", "email", "email", "mail@desk.test")));
        JsonNode old = contact(Map.of("name", "Old", "email", "one@x.test", "inbox_id", mail.get("id")));
        desk.patch("/contacts/" + old.get("id"), Map.of("email", "two@x.test"));
        JsonNode young = contact(Map.of("name", "Young", "email", "one@x.test", "inbox_id", mail.get("id")));

        assertThat(young.at("/contact_inboxes/0/source_id").asText()).isEqualTo("one@x.test");
        assertThat(desk.get("/contacts/" + old.get("id"))
                        .at("/payload/contact_inboxes/0/source_id")
                        .asText())
                .matches("\\done@x\\.test");
    }

    @Test
    void a_contact_can_be_written_to_in_an_api_inbox_that_does_not_know_him() throws Exception {
        JsonNode api = desk.post("/inboxes", Map.of("name", "Second", "channel", Map.of("type", "api")));

        assertThat(desk.get("/contacts/" + desk.carla.get("id") + "/contactable_inboxes")
                        .get("payload")
                        .findValues("id"))
                .contains(api.get("id"));
    }

    @Test
    void a_merge_fills_what_is_blank_and_puts_attributes_together_in_depth() throws Exception {
        JsonNode base = contact(Map.of(
                "name", "Base", "phone_number", "", "custom_attributes", Map.of("car", Map.of("colour", "red"))));
        JsonNode gone = contact(Map.of(
                "name",
                "Gone",
                "phone_number",
                "+491510000009",
                "custom_attributes",
                Map.of("car", Map.of("colour", "blue", "doors", 5))));
        desk.post("/contacts/" + gone.get("id") + "/notes", Map.of("note", Map.of("content", "Careful")));
        JsonNode merged = desk.post(
                "/actions/contact_merge",
                Map.of("base_contact_id", base.get("id"), "mergee_contact_id", gone.get("id")));

        assertThat(merged.get("name").asText()).isEqualTo("Base");
        assertThat(merged.get("phone_number").asText()).isEqualTo("+491510000009");
        assertThat(merged.at("/custom_attributes/car"))
                .isEqualTo(desk.json.readTree("{\"colour\":\"red\",\"doors\":5}"));
        assertThat(desk.get("/contacts/" + base.get("id") + "/notes").findValuesAsText("content"))
                .containsExactly("Careful");
    }

    private JsonNode contact(Map<String, Object> details) throws IOException, InterruptedException {
        return desk.post("/contacts", details).at("/payload/contact");
    }
}
