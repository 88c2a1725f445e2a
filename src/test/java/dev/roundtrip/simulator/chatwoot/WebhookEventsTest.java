package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookEventsTest {
    private TestDesk desk;
    private Ear ear;
    private String secret;

    @BeforeAll
    void subscribes() throws Exception {
        desk = new TestDesk();
        ear = new Ear(200);
        secret = desk.post(
                        "/webhooks",
                        Map.of(
                                "url",
                                ear.url(),
                                "subscriptions",
                                List.of(
                                        "conversation_created",
                                        "conversation_updated",
                                        "conversation_status_changed",
                                        "message_created",
                                        "message_updated",
                                        "contact_updated",
                                        "conversation_typing_on")))
                .at("/payload/webhook/secret")
                .asText();
    }

    @AfterAll
    void close() {
        ear.close();
        desk.close();
    }

    @Test
    void every_delivery_is_signed_over_its_bytes() throws Exception {
        int conversation = desk.conversation();
        desk.say(conversation, "Grüße & <b>", "incoming");

        Ear.Heard heard = ear.expect(
                "message_created", body -> body.get("content").asText().startsWith("Grüße"));

        String raw = new String(heard.raw(), StandardCharsets.UTF_8);
        assertThat(raw).contains("Grüße \\u0026 \\u003cb\\u003e");
        assertThat(heard.signature())
                .isEqualTo("sha256=" + Signatures.hmacSha256(secret, heard.timestamp() + "." + raw));
    }

    @Test
    void labels_are_told_as_text_and_as_a_list() throws Exception {
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/labels", Map.of("labels", List.of("gold", "late")));

        JsonNode changes = changes("conversation_updated", conversation, "label_list");

        assertThat(names(changes)).containsExactly("updated_at", "cached_label_list", "label_list");
        assertThat(changes.at("/1/cached_label_list/previous_value").isNull()).isTrue();
        assertThat(changes.at("/1/cached_label_list/current_value").asText()).isEqualTo("gold, late");
        assertThat(changes.at("/2/label_list/previous_value")).isEmpty();
        assertThat(changes.at("/2/label_list/current_value")).hasSize(2);
    }

    @Test
    void a_change_of_status_is_told_with_the_update_alone() throws Exception {
        int conversation = desk.conversation();
        desk.say(conversation, "Hello", "incoming");
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));

        JsonNode changes = changes("conversation_updated", conversation, "status");

        assertThat(names(changes)).containsExactly("status", "updated_at", "waiting_since");
        assertThat(changes.at("/0/status/previous_value").asText()).isEqualTo("open");
        assertThat(changes.at("/0/status/current_value").asText()).isEqualTo("resolved");
        Ear.Heard told =
                ear.expect("conversation_status_changed", body -> body.get("id").asInt() == conversation);
        assertThat(told.body().get("changed_attributes").isNull()).isTrue();
    }

    @Test
    void columns_come_in_the_order_of_the_product() throws Exception {
        int conversation = desk.conversation();
        desk.say(conversation, "Hello", "incoming");
        desk.say(conversation, "Hi Carla", "outgoing");

        assertThat(names(changes("conversation_updated", conversation, "first_reply_created_at")))
                .containsExactly("updated_at", "first_reply_created_at", "waiting_since");
    }

    @Test
    void who_types_is_told_to_those_who_asked_for_it() throws Exception {
        int conversation = desk.conversation();
        desk.post(
                "/conversations/" + conversation + "/toggle_typing_status",
                Map.of("typing_status", "on", "is_private", true));

        Ear.Heard heard = ear.expect(
                "conversation_typing_on", body -> body.at("/conversation/id").asInt() == conversation);

        assertThat(heard.body().at("/user/type").asText()).isEqualTo("user");
        assertThat(heard.body().get("is_private").asBoolean()).isTrue();
    }

    @Test
    void a_callback_that_refuses_fails_messages_of_both_sides() throws Exception {
        try (Ear broken = new Ear(500)) {
            JsonNode inbox = desk.post(
                    "/inboxes",
                    Map.of("name", "Broken", "channel", Map.of("type", "api", "webhook_url", broken.url())));
            JsonNode made = desk.post("/contacts", Map.of("name", "Carl", "inbox_id", inbox.get("id")))
                    .get("payload");
            int conversation = desk.post(
                            "/conversations",
                            Map.of(
                                    "inbox_id",
                                    inbox.get("id"),
                                    "source_id",
                                    made.at("/contact_inbox/source_id").asText()))
                    .get("id")
                    .asInt();
            desk.say(conversation, "Hello", "incoming");
            desk.say(conversation, "Hi", "outgoing");

            await().until(() ->
                    desk.messages(conversation).findValuesAsText("status").equals(List.of("failed", "failed")));
            assertThat(desk.messages(conversation).findValuesAsText("external_error"))
                    .containsExactly("500 Internal Server Error", "500 Internal Server Error");
        }
    }

    private JsonNode changes(String event, int conversation, String column) {
        return ear.expect(
                        event,
                        body -> body.get("id").asInt() == conversation
                                && names(body.get("changed_attributes")).contains(column))
                .body()
                .get("changed_attributes");
    }

    private static List<String> names(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .map(change -> change.fieldNames().next())
                .toList();
    }
}
