package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageLimitsTest {
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
    void the_longest_message_is_counted_in_characters_and_not_in_halves_of_them() throws Exception {
        int conversation = desk.conversation();

        assertThat(say(conversation, Map.of("content", "🙂".repeat(150_000))).statusCode())
                .isEqualTo(200);
        assertThat(say(conversation, Map.of("content", "x".repeat(150_001))).body())
                .isEqualTo("{\"error\":\"Validation failed: Content is too long (maximum is 150000 characters)\"}");
    }

    @Test
    void a_conversation_takes_two_hundred_messages_a_minute_and_the_next_conversation_is_free() throws Exception {
        int flooded = desk.conversation();
        for (int i = 0; i < 200; i++) {
            assertThat(say(flooded, Map.of("content", "Message " + i)).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = say(flooded, Map.of("content", "One too many"));
        HttpResponse<String> fromOutside =
                desk.send("POST", client(flooded) + "/messages", Map.of("content", "x"), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Validation failed: Too many messages\"}");
        assertThat(fromOutside.body()).isEqualTo("{\"message\":\"Too many messages\",\"attributes\":[\"base\"]}");
        assertThat(say(desk.conversation(), Map.of("content", "Hello")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_names_what_it_answers_by_number_or_by_the_id_outside() throws Exception {
        int conversation = desk.conversation();
        JsonNode first = body(say(conversation, Map.of("content", "Where?", "source_id", "out-1")));

        for (Object attributes : List.of(
                Map.of("in_reply_to", first.get("id").asInt()),
                Map.of("in_reply_to", first.get("id").asText()),
                Map.of("in_reply_to_external_id", "out-1"),
                "{\"in_reply_to\": " + first.get("id") + "}")) {
            JsonNode answer = body(say(conversation, Map.of("content", "Here", "content_attributes", attributes)))
                    .get("content_attributes");
            assertThat(answer.get("in_reply_to").asInt())
                    .isEqualTo(first.get("id").asInt());
            assertThat(answer.get("in_reply_to_external_id").asText()).isEqualTo("out-1");
        }
        assertThat(body(say(
                                conversation,
                                Map.of("content", "?", "content_attributes", Map.of("in_reply_to_external_id", "no"))))
                        .get("content_attributes"))
                .hasToString("{\"in_reply_to_external_id\":null,\"in_reply_to\":null}");
    }

    @Test
    void odd_contents_are_taken_as_the_product_takes_them() throws Exception {
        int conversation = desk.conversation();

        assertThat(say(conversation, Map.of("content", "a\u0000b")).body())
                .isEqualTo("{\"error\":\"string contains null byte\"}");
        assertThat(body(say(conversation, Map.of("content", 42))).get("content").asText())
                .isEqualTo("42");
        assertThat(body(say(conversation, Map.of("content", "{{contact.name}} {{nobody}} `{{contact.name}}` {{")))
                        .get("content")
                        .asText())
                .isEqualTo("Carla Customer  `{{contact.name}}` {{");
        assertThat(body(say(conversation, Map.of("content", "x", "status", "failed", "created_at", 1)))
                        .get("status")
                        .asText())
                .isEqualTo("sent");
        assertThat(say(conversation, Map.of("content", "x", "message_type", "sideways"))
                        .body())
                .isEqualTo("{\"error\":\"'sideways' is not a valid message_type\"}");
    }

    @Test
    void the_echo_goes_back_to_the_writer_and_is_not_kept() throws Exception {
        int conversation = desk.conversation();

        assertThat(body(say(conversation, Map.of("content", "x", "echo_id", "e-1")))
                        .get("echo_id")
                        .asText())
                .isEqualTo("e-1");
        assertThat(desk.get("/conversations/" + conversation + "/messages")
                        .at("/payload/0")
                        .has("echo_id"))
                .isFalse();
    }

    @Test
    void an_error_that_a_program_reported_is_null_once_it_reports_success() throws Exception {
        int conversation = desk.conversation();
        String path = "/conversations/" + conversation + "/messages/"
                + body(say(conversation, Map.of("content", "x"))).get("id");

        JsonNode failed = body(desk.ask("PATCH", path, Map.of("status", "failed", "external_error", "No such number")));
        JsonNode sent = body(desk.ask("PATCH", path, Map.of("status", "sent")));

        assertThat(failed.at("/content_attributes/external_error").asText()).isEqualTo("No such number");
        assertThat(sent.get("content_attributes")).hasToString("{\"external_error\":null}");
        assertThat(desk.ask("PATCH", path, Map.of("status", "lost")).body()).contains("\"status\":\"sent\"");
    }

    @Test
    void a_file_that_was_uploaded_before_can_go_with_a_message() throws Exception {
        int conversation = desk.conversation();
        JsonNode uploaded = body(upload("photo.tiff", "image/tiff"));

        JsonNode message = body(say(conversation, Map.of("attachments", List.of(uploaded.get("blob_id")))));

        assertThat(message.at("/attachments/0/data_url")).isEqualTo(uploaded.get("file_url"));
        assertThat(message.at("/attachments/0/file_type").asText())
                .as("the desk shows only pictures that browsers show")
                .isEqualTo("file");
        assertThat(say(conversation, Map.of("attachments", List.of("none"))).body())
                .isEqualTo("{\"error\":\"mismatched digest\"}");
        assertThat(desk.ask("POST", "/upload", Map.of()).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> upload(String name, String type) throws IOException, InterruptedException {
        String part = "--b\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\nbytes\r\n--b--\r\n";
        return desk.http.send(
                HttpRequest.newBuilder(URI.create(desk.simulator.baseUrl() + desk.account + "/upload"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("api_access_token", desk.ada.get("access_token").asText())
                        .POST(HttpRequest.BodyPublishers.ofString(part))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String client(int conversation) {
        return "/public/api/v1/inboxes/" + desk.inbox.get("inbox_identifier").asText() + "/contacts/" + desk.source
                + "/conversations/" + conversation;
    }

    private HttpResponse<String> say(int conversation, Map<String, Object> message)
            throws IOException, InterruptedException {
        return desk.ask("POST", "/conversations/" + conversation + "/messages", message);
    }

    private JsonNode body(HttpResponse<String> response) throws IOException {
        return desk.body(response);
    }
}
