package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorFormsTest {
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
    void whoever_gives_only_an_address_is_called_by_its_local_part() throws Exception {
        TestVisitor vera = visitor(Map.of());
        vera.answer("POST", "conversations", introduced(Map.of("email", "Vera@shop.test")));

        assertThat(contact(vera).get("name").asText()).isEqualTo("vera");
    }

    @Test
    void a_known_contact_who_takes_the_visitor_in_keeps_the_name() throws Exception {
        desk.post("/contacts", Map.of("name", "Dora Known", "email", "dora@shop.test"));
        TestVisitor dora = visitor(Map.of());
        dora.answer("POST", "conversations", introduced(Map.of("email", "dora@shop.test", "name", "Somebody")));

        assertThat(contact(dora).get("name").asText()).isEqualTo("Dora Known");
    }

    @Test
    void a_bad_address_is_remembered_in_the_form_before_it_is_refused() throws Exception {
        TestVisitor vera = visitor(Map.of("enable_email_collect", true));
        vera.answer("POST", "messages", Map.of("message", Map.of("content", "Hello")));
        int form = form(vera).get("id").asInt();
        HttpResponse<String> refused =
                vera.ask("PATCH", "messages/" + form, Map.of("contact", Map.of("email", "no address")));

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(form(vera).at("/content_attributes/submitted_email").asText())
                .isEqualTo("no address");
    }

    @Test
    void a_form_that_is_sent_without_a_message_makes_the_product_stumble() throws Exception {
        TestVisitor vera = visitor(Map.of());
        JsonNode said = vera.answer("POST", "messages", Map.of("message", Map.of("content", "Hello")));

        assertThat(vera.ask("PATCH", "messages/" + said.get("id"), Map.of()).body())
                .startsWith("{\"error\":{},\"message\":\"When assigning attributes");
    }

    @Test
    void a_message_may_stand_without_its_root_and_null_is_none() throws Exception {
        TestVisitor vera = visitor(Map.of());
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("message", null);

        assertThat(vera.answer("POST", "messages", Map.of("content", "Flat"))
                        .get("content")
                        .asText())
                .isEqualTo("Flat");
        assertThat(vera.ask("POST", "messages", nothing).statusCode()).isEqualTo(500);
    }

    @Test
    void attributes_are_put_together_in_depth_and_must_be_given_to_a_conversation() throws Exception {
        TestVisitor vera = visitor(Map.of());
        vera.ask("PATCH", "contact", Map.of("custom_attributes", Map.of("car", Map.of("colour", "red"))));
        vera.ask("PATCH", "contact", Map.of("custom_attributes", Map.of("car", Map.of("doors", 5))));
        vera.answer("POST", "messages", Map.of("message", Map.of("content", "Hello")));

        assertThat(contact(vera).at("/custom_attributes/car")).hasToString("{\"colour\":\"red\",\"doors\":5}");
        assertThat(vera.ask("POST", "conversations/set_custom_attributes", Map.of())
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void attributes_alone_need_no_signature() throws Exception {
        TestVisitor vera = visitor(Map.of(
                "channel", Map.of("type", "web_widget", "website_url", "https://shop.test", "hmac_mandatory", true)));

        assertThat(vera.ask("PATCH", "contact/set_user", Map.of("custom_attributes", Map.of("plan", "gold")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(vera.ask("PATCH", "contact/set_user", Map.of("name", "Vera")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_closed_inbox_says_so_even_where_a_bot_answers() throws Exception {
        JsonNode inbox = desk.chat(Map.of("out_of_office_message", "Closed", "working_hours_enabled", true));
        desk.patch("/inboxes/" + inbox.get("id"), Map.of("working_hours", closedAllWeek()));
        JsonNode bot = desk.post("/agent_bots", Map.of("name", "Robot"));
        desk.post("/inboxes/" + inbox.get("id") + "/set_agent_bot", Map.of("agent_bot", bot.get("id")));
        TestVisitor vera = new TestVisitor(desk, inbox);
        vera.answer("POST", "messages", Map.of("message", Map.of("content", "Hello")));
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();

        assertThat(vera.messages().findValuesAsText("content")).containsExactly("Hello", "Closed");
    }

    private static List<Map<String, Object>> closedAllWeek() {
        return IntStream.range(0, 7)
                .mapToObj(day -> Map.<String, Object>of("day_of_week", day, "closed_all_day", true))
                .toList();
    }

    private TestVisitor visitor(Map<String, Object> inbox) throws IOException, InterruptedException {
        return new TestVisitor(desk, desk.chat(inbox));
    }

    private static Map<String, Object> introduced(Map<String, Object> contact) {
        return Map.of("contact", contact, "message", Map.of("content", "Hello"));
    }

    private JsonNode contact(TestVisitor visitor) throws IOException, InterruptedException {
        return desk.get("/contacts/" + visitor.answer("GET", "contact", null).get("id"))
                .get("payload");
    }

    private static JsonNode form(TestVisitor visitor) throws IOException, InterruptedException {
        for (JsonNode message : visitor.messages()) {
            if (message.get("content_type").asText().equals("input_email")) {
                return message;
            }
        }
        throw new AssertionError("The visitor is not asked for an address.");
    }
}
