package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.twilio.LoopbackClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsRoundTripTest {
    private static final String ACCOUNT = "AC" + "2".repeat(32);
    private static final String TOKEN = "token-of-the-shop";
    private static final PhoneNumber DESK = new PhoneNumber("+15550100002");
    private static final PhoneNumber MAYA = new PhoneNumber("+14155550123");

    private final Faults faults = Faults.none();
    private final Simulators simulators = Simulators.start(
            ChatwootOptions.standard().withTimers(Timers.shortened()).withFaults(faults),
            () -> UUID.randomUUID().toString().replace("-", ""));
    private final DeskDriver desk = new DeskDriver(simulators);
    private final TwilioRestClient twilio = new TwilioRestClient.Builder(ACCOUNT, TOKEN)
            .httpClient(new LoopbackClient(simulators.twilio().baseUrl()))
            .build();

    @BeforeEach
    void open_an_inbox() {
        desk.post(
                "/channels/twilio_channel",
                Map.of(
                        "twilio_channel",
                        Map.of(
                                "name",
                                "Texts",
                                "medium",
                                "sms",
                                "account_sid",
                                ACCOUNT,
                                "auth_token",
                                TOKEN,
                                "phone_number",
                                DESK.toString())));
    }

    @AfterEach
    void close() {
        simulators.close();
    }

    @Test
    void a_text_reaches_the_desk_and_the_answer_comes_back_and_is_reported_delivered() {
        Message sent = Message.creator(DESK, MAYA, "Where is my order?").create(twilio);
        await().until(() -> thread().size() == 1);
        desk.post("/conversations/1/messages", Map.of("content", "It is **on its way**."));
        await().until(() -> received().size() == 1);

        assertThat(received()).containsExactly("It is on its way.");
        assertThat(thread().get(0)).containsEntry("content", "Where is my order?");
        assertThat(thread().get(0).get("source_id")).startsWith("SM").isNotEqualTo(sent.getSid());
        await().until(() -> "delivered".equals(thread().get(1).get("status")));
    }

    @Test
    void a_note_stays_inside_unless_it_leaks() {
        Message.creator(DESK, MAYA, "Where is my order?").create(twilio);
        await().until(() -> thread().size() == 1);
        desk.post("/conversations/1/messages", Map.of("content", "kept inside", "private", true));
        // Texts leave in order: once this one is there, the note's turn is over.
        desk.post("/conversations/1/messages", Map.of("content", "an answer"));
        await().until(() -> received().equals(List.of("an answer")));
        faults.switchOn(Fault.NOTE_LEAKED_SMS);
        desk.post("/conversations/1/messages", Map.of("content", "leaked", "private", true));
        await().until(() -> received().size() == 2);

        assertThat(received()).containsExactlyInAnyOrder("an answer", "leaked");
    }

    private List<Map<String, String>> thread() {
        List<Map<String, String>> thread = new ArrayList<>();
        if (!desk.get("/conversations?status=all").at("/data/payload").isEmpty()) {
            desk.get("/conversations/1/messages")
                    .get("payload")
                    .forEach(message -> thread.add(Map.of(
                            "content", message.get("content").asText(),
                            "status", message.get("status").asText(),
                            "source_id", message.path("source_id").asText(""))));
        }
        return thread;
    }

    private List<String> received() {
        return StreamSupport.stream(Message.reader().setTo(MAYA).read(twilio).spliterator(), false)
                .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                .map(Message::getBody)
                .toList();
    }
}
