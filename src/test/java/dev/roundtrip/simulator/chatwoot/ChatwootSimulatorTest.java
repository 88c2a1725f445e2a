package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatwootSimulatorTest {
    private TestDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_port_that_is_taken_is_named() {
        int taken = URI.create(desk.simulator.baseUrl()).getPort();

        Assertions.assertThatIllegalStateException()
                .isThrownBy(
                        () -> ChatwootSimulator.start(ChatwootOptions.standard().withPort(taken)))
                .withMessage(
                        "Port %d for the desk can't be taken: Address already in use (127.0.0.1).".formatted(taken));
    }

    @Test
    void a_missing_and_a_wrong_token_are_refused_in_different_words() throws Exception {
        HttpResponse<String> none = desk.send("GET", "/api/v1/profile", null, null);
        HttpResponse<String> wrong = desk.send("GET", "/api/v1/profile", null, "wrong");

        assertThat(List.of(none.statusCode(), wrong.statusCode())).containsOnly(401);
        assertThat(none.body()).contains("You need to sign in or sign up before continuing.");
        assertThat(wrong.body()).isEqualTo("{\"error\":\"Invalid Access Token\"}");
    }

    @Test
    void a_foreign_account_a_missing_record_and_a_missing_route_differ() throws Exception {
        String token = desk.ada.get("access_token").asText();

        assertThat(desk.send("GET", "/api/v1/accounts/99999/agents", null, token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.send("GET", desk.account + "/contacts/99999", null, token)
                        .body())
                .isEqualTo("{\"error\":\"Resource could not be found\"}");
        assertThat(desk.send("GET", desk.account + "/nothing", null, token).body())
                .startsWith("<!DOCTYPE html>");
    }

    @Test
    void json_that_cannot_be_read_is_answered_400_with_an_empty_page() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.simulator.baseUrl() + desk.account + "/inboxes"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": "))
                .header("Content-Type", "application/json")
                .header("api_access_token", desk.ada.get("access_token").asText())
                .build();

        HttpResponse<String> response = desk.http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_customer_who_writes_waits_until_a_person_answers() throws Exception {
        int conversation = desk.conversation();
        desk.say(conversation, "Where is my order?", "incoming");
        JsonNode waiting = desk.get("/conversations/" + conversation);

        desk.say(conversation, "On its way", "outgoing");
        JsonNode answered = desk.get("/conversations/" + conversation);

        assertThat(waiting.get("waiting_since").asLong()).isPositive();
        assertThat(waiting.get("first_reply_created_at").asLong()).isZero();
        assertThat(answered.get("waiting_since").asLong()).isZero();
        assertThat(answered.get("first_reply_created_at").asLong()).isPositive();
    }

    @Test
    void a_resolved_conversation_is_opened_again_by_the_customer_and_says_so() throws Exception {
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));

        desk.send("POST", client(conversation) + "/messages", Map.of("content", "One more thing"), null);

        assertThat(desk.get("/conversations/" + conversation).get("status").asText())
                .isEqualTo("open");
        await().untilAsserted(() -> assertThat(contents(conversation))
                .contains(
                        "Conversation was marked resolved by Ada Admin",
                        "System reopened the conversation due to a new incoming message."));
    }

    @Test
    void a_blocked_customer_does_not_open_a_resolved_conversation() throws Exception {
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/mute", Map.of());

        desk.send("POST", client(conversation) + "/messages", Map.of("content", "Hello?"), null);

        assertThat(desk.get("/conversations/" + conversation).get("status").asText())
                .isEqualTo("resolved");
    }

    @Test
    void the_customer_never_reads_private_notes_or_activity_lines() throws Exception {
        int conversation = desk.conversation();
        desk.post("/conversations/" + conversation + "/messages", Map.of("content", "She is angry", "private", true));
        desk.post("/conversations/" + conversation + "/toggle_priority", Map.of("priority", "high"));
        desk.say(conversation, "How can I help?", "outgoing");
        await().until(() -> contents(conversation).size() == 3);

        HttpResponse<String> read = desk.send("GET", client(conversation) + "/messages", null, null);

        assertThat(texts(desk.body(read))).containsExactly("How can I help?");
    }

    @Test
    void an_agent_sees_only_the_conversations_of_her_inboxes() throws Exception {
        int conversation = desk.conversation();
        JsonNode cleo = desk.person("Cleo Agent", "agent");
        String token = cleo.get("access_token").asText();
        String path = desk.account + "/conversations/" + conversation;
        int before = desk.send("GET", path, null, token).statusCode();

        desk.post(
                "/inbox_members",
                Map.of(
                        "inbox_id",
                        desk.inbox.get("id"),
                        "user_ids",
                        List.of(cleo.get("id").asInt())));

        assertThat(before).isEqualTo(401);
        assertThat(desk.send("GET", path, null, token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_rule_labels_and_ranks_what_a_customer_writes_and_leaves_agents_alone() throws Exception {
        int conversation = desk.conversation();
        desk.post("/automation_rules", chargebackRule());

        desk.say(conversation, "No chargeback here", "outgoing");
        desk.say(conversation, "I will file a CHARGEBACK", "incoming");

        await().untilAsserted(() -> {
            JsonNode ruled = desk.get("/conversations/" + conversation);
            assertThat(ruled.get("priority").asText()).isEqualTo("urgent");
            assertThat(ruled.get("labels")).hasSize(1);
        });
        await().untilAsserted(() -> assertThat(contents(conversation))
                .contains("Automation System added chargeback", "Automation System set the priority to urgent"));
    }

    @Test
    void an_address_belongs_to_one_contact_whatever_its_letter_case() throws Exception {
        HttpResponse<String> taken = desk.send(
                "POST",
                desk.account + "/contacts",
                Map.of("name", "Carla", "email", "CARLA@X.TEST"),
                desk.ada.get("access_token").asText());

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).isEqualTo("{\"message\":\"Email has already been taken\",\"attributes\":[\"email\"]}");
    }

    @Test
    void display_ids_count_within_the_account_and_are_not_used_again() throws Exception {
        int first = desk.conversation();
        String path = desk.account + "/conversations/" + first;
        String token = desk.ada.get("access_token").asText();
        desk.send("DELETE", path, null, token);
        await().until(() -> desk.send("GET", path, null, token).statusCode() == 404);

        assertThat(first).isEqualTo(1);
        assertThat(desk.conversation()).isEqualTo(2);
    }

    @Test
    void a_closed_simulator_no_longer_answers() throws Exception {
        desk.simulator.close();

        Assertions.assertThatThrownBy(() -> desk.send("GET", "/health", null, null))
                .isInstanceOf(ConnectException.class);
    }

    private String client(int conversation) {
        return "/public/api/v1/inboxes/" + desk.inbox.get("inbox_identifier").asText() + "/contacts/" + desk.source
                + "/conversations/" + conversation;
    }

    private List<String> contents(int conversation) throws IOException, InterruptedException {
        return texts(desk.get("/conversations/" + conversation + "/messages").get("payload"));
    }

    private static List<String> texts(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("content").asText())
                .toList();
    }

    private static Map<String, Object> chargebackRule() {
        return Map.of(
                "name",
                "Chargeback",
                "event_name",
                "message_created",
                "conditions",
                List.of(
                        condition("message_type", "equal_to", "incoming", "AND"),
                        condition("content", "contains", "chargeback", "")),
                "actions",
                List.of(
                        Map.of("action_name", "add_label", "action_params", List.of("chargeback")),
                        Map.of("action_name", "change_priority", "action_params", List.of("urgent"))));
    }

    private static Map<String, Object> condition(String key, String operator, String value, String joined) {
        return Map.of(
                "attribute_key", key, "filter_operator", operator, "values", List.of(value), "query_operator", joined);
    }
}
