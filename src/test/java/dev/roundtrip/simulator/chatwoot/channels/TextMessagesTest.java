package dev.roundtrip.simulator.chatwoot.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextMessagesTest {
    private static final String ACCOUNT = "AC" + "5".repeat(32);
    private static final String KEY = "SK" + "7".repeat(32);

    private final ChannelDesk desk = new ChannelDesk();

    @BeforeAll
    void open_inboxes() {
        inbox(Map.of("medium", "sms", "phone_number", "+15550100001", "auth_token", "token"));
        inbox(Map.of("medium", "sms", "phone_number", "+15550100002", "auth_token", "secret", "api_key_sid", KEY));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void a_place_on_the_map_is_a_message_without_words() throws Exception {
        text("%2B14155550101", "MessageType=location&Latitude=52.5&Longitude=13.4");

        JsonNode place = desk.messages("+14155550101", 1).get(0).at("/attachments/0");
        assertThat(place.get("file_type").asText()).isEqualTo("location");
        assertThat(place.get("coordinates_lat").asDouble()).isEqualTo(52.5);
        assertThat(place.has("file_size")).isFalse();
    }

    @Test
    void with_an_api_key_texts_are_checked_by_key_and_webhooks_set_up_by_account() throws Exception {
        List<String> logins = StreamSupport.stream(desk.twilioLog().spliterator(), false)
                .map(request -> request.get("auth").asText())
                .filter(login -> login.endsWith(":secret"))
                .toList();

        assertThat(logins).containsExactly(KEY + ":secret", ACCOUNT + ":secret", ACCOUNT + ":secret");
    }

    @Test
    void reports_are_believed_in_whatever_order_they_come() throws Exception {
        text("%2B14155550102", "Body=Hello");
        desk.messages("+14155550102", 1);
        JsonNode conversation = desk.conversation("+14155550102").orElseThrow();
        desk.answer(conversation, Map.of("content", "~~Tomorrow~~ **Today**"));
        await().until(() -> answer().hasNonNull("source_id"));

        report("undelivered&ErrorCode=30003");
        await().until(() -> answer().get("status").asText().equals("failed"));
        report("delivered");
        await().until(() -> answer().get("status").asText().equals("delivered"));
        report("accepted");
        report("sent");
        await().until(() -> answer().get("status").asText().equals("sent"));

        assertThat(answer().at("/content_attributes/external_error").asText()).isEqualTo("Error code: 30003");
        assertThat(StreamSupport.stream(desk.twilioLog().spliterator(), false)
                        .map(request -> request.at("/form/Body").asText()))
                .contains("Tomorrow Today");
    }

    private JsonNode answer() {
        return desk.messages("+14155550102", 2).get(1);
    }

    private void report(String status) throws Exception {
        desk.twilioPosts(
                "/twilio/delivery_status",
                "AccountSid=" + ACCOUNT + "&From=%2B15550100001&MessageSid="
                        + answer().get("source_id").asText() + "&MessageStatus=" + status);
    }

    private void text(String sender, String fields) throws Exception {
        desk.twilioPosts(
                "/twilio/callback", "AccountSid=" + ACCOUNT + "&To=%2B15550100001&From=" + sender + "&" + fields);
    }

    private void inbox(Map<String, Object> settings) {
        Map<String, Object> channel = new HashMap<>(settings);
        channel.put("name", "Texts");
        channel.put("account_sid", ACCOUNT);
        desk.agent.post("/channels/twilio_channel", Map.of("twilio_channel", channel));
    }
}
