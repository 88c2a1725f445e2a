package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorsTest {
    private TestDesk desk;
    private JsonNode inbox;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
        inbox = desk.chat(Map.of());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void two_devices_share_a_conversation_only_when_both_proved_whose_they_are() throws Exception {
        TestVisitor phone = new TestVisitor(desk, inbox);
        TestVisitor laptop = new TestVisitor(desk, inbox);
        claim(phone, "vera", true);
        int conversation = phone.say("From my phone");
        claim(laptop, "vera", false);
        assertThat(laptop.messages()).isEmpty();

        claim(laptop, "vera", true);
        assertThat(laptop.messages().findValuesAsText("content")).containsExactly("From my phone");
        assertThat(laptop.say("From my laptop")).isEqualTo(conversation);
    }

    @Test
    void a_wrong_signature_is_refused() throws Exception {
        TestVisitor vera = new TestVisitor(desk, inbox);

        assertThat(vera.ask("PATCH", "contact/set_user", Map.of("identifier", "vera", "identifier_hash", "beef"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_is_known_by_address_takes_the_visitor_in_with_all_that_was_said_of_him() throws Exception {
        JsonNode known = contact(Map.of("name", "Kim", "email", "kim@x.test"));
        TestVisitor visitor = new TestVisitor(desk, inbox);
        visitor.answer(
                "PATCH",
                "contact",
                Map.of("phone_number", "+15550100777", "custom_attributes", Map.of("plan", "gold")));
        int conversation = visitor.say("It is me");
        visitor.answer("PATCH", "contact", Map.of("email", "Kim@x.test"));

        JsonNode now = desk.get("/contacts/" + known.get("id")).get("payload");
        assertThat(now.get("phone_number").asText()).isEqualTo("+15550100777");
        assertThat(now.at("/custom_attributes/plan").asText()).isEqualTo("gold");
        assertThat(desk.get("/conversations/" + conversation).at("/meta/sender/id"))
                .isEqualTo(known.get("id"));
        assertThat(desk.send("GET", desk.account + "/contacts/" + visitor.contact.get("id"), null, token())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_has_another_identifier_keeps_his_address() throws Exception {
        JsonNode known = contact(Map.of("name", "Lee", "email", "lee@x.test", "identifier", "crm-lee"));
        TestVisitor visitor = new TestVisitor(desk, inbox);
        JsonNode claimed =
                visitor.answer("PATCH", "contact/set_user", Map.of("identifier", "crm-kim", "email", "lee@x.test"));

        assertThat(claimed.get("id")).isNotEqualTo(known.get("id"));
        assertThat(claimed.get("has_email").asBoolean()).isFalse();
    }

    @Test
    void a_campaign_opens_a_conversation_once() throws Exception {
        int campaign = desk.post(
                        "/campaigns",
                        Map.of(
                                "title",
                                "Help",
                                "message",
                                "Need a hand?",
                                "inbox_id",
                                inbox.get("id"),
                                "enabled",
                                true))
                .get("id")
                .asInt();
        TestVisitor visitor = new TestVisitor(desk, inbox);
        Map<String, Object> event = Map.of("name", "campaign.triggered", "event_info", Map.of("campaign_id", campaign));
        assertThat(visitor.ask("POST", "events", event).statusCode()).isEqualTo(204);

        await().until(() -> visitor.messages().size() == 1);
        assertThat(visitor.messages().at("/0/content").asText()).isEqualTo("Need a hand?");
        assertThat(visitor.messages().at("/0/message_type").asInt()).isOne();
        int conversation = visitor.say("Yes");
        visitor.ask("POST", "events", event);
        assertThat(visitor.say("Please")).isEqualTo(conversation);
        assertThat(desk.said(conversation)).containsExactly("Need a hand?", "Yes", "Please");
    }

    @Test
    void a_form_is_answered_field_by_field() throws Exception {
        TestVisitor visitor = new TestVisitor(desk, inbox);
        int conversation = visitor.say("Hello");
        JsonNode form = desk.post(
                "/conversations/" + conversation + "/messages",
                Map.of(
                        "content",
                        "Who are you?",
                        "content_type",
                        "form",
                        "content_attributes",
                        Map.of("items", List.of(Map.of("name", "order", "type", "text", "label", "Order")))));
        visitor.answer(
                "PATCH",
                "messages/" + form.get("id"),
                Map.of("message", Map.of("submitted_values", List.of(Map.of("name", "order", "value", "1001")))));

        JsonNode answered = visitor.messages().get(1);
        assertThat(answered.get("content_type").asText()).isEqualTo("form");
        assertThat(answered.at("/content_attributes/submitted_values").toString())
                .isEqualTo("[{\"name\":\"order\",\"value\":\"1001\"}]");
    }

    private void claim(TestVisitor visitor, String identifier, boolean signed)
            throws IOException, InterruptedException {
        Map<String, Object> user = new LinkedHashMap<>(Map.of("identifier", identifier, "name", "Vera"));
        if (signed) {
            user.put(
                    "identifier_hash",
                    Signatures.hmacSha256(inbox.get("hmac_token").asText(), identifier));
        }
        assertThat(visitor.ask("PATCH", "contact/set_user", user).statusCode()).isEqualTo(200);
    }

    private JsonNode contact(Map<String, Object> details) throws IOException, InterruptedException {
        return desk.post("/contacts", details).at("/payload/contact");
    }

    private String token() {
        return desk.ada.get("access_token").asText();
    }
}
