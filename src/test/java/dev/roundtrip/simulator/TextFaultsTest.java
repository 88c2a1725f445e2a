package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.twilio.LoopbackClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each test is a customer of its own at the one desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextFaultsTest {
    private static final String ACCOUNT = "AC" + "2".repeat(32);
    private static final String TOKEN = "token-of-the-shop";
    private static final PhoneNumber DESK = new PhoneNumber("+15550100002");
    private static final PhoneNumber NEIGHBOUR = new PhoneNumber("+14155550200");

    private final BrokenShop shop = new BrokenShop(numbers());
    private final TwilioRestClient twilio = new TwilioRestClient.Builder(ACCOUNT, TOKEN)
            .httpClient(new LoopbackClient(shop.simulators.twilio().baseUrl()))
            .build();
    private final AtomicInteger customers = new AtomicInteger();
    private PhoneNumber maya;

    /** The desk's, and one for every customer and the neighbour. */
    private static Map<String, String> numbers() {
        return Stream.concat(
                        Stream.of(DESK.toString()),
                        IntStream.rangeClosed(100, 200).mapToObj("+14155550%d"::formatted))
                .collect(Collectors.toMap(Function.identity(), any -> ACCOUNT));
    }

    @BeforeAll
    void open_an_inbox() {
        Map<String, String> channel = Map.of(
                "name",
                "Texts",
                "medium",
                "sms",
                "account_sid",
                ACCOUNT,
                "auth_token",
                TOKEN,
                "phone_number",
                DESK.toString());
        shop.desk.post("/channels/twilio_channel", Map.of("twilio_channel", channel));
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void introduce() {
        maya = new PhoneNumber("+141555501%02d".formatted(customers.incrementAndGet()));
    }

    @Test
    void a_number_that_points_elsewhere_says_so_and_its_texts_are_lost() {
        shop.broken(Fault.SMS_WEBHOOK_ELSEWHERE, () -> {
            Message lost = text("lost");
            await().until(() -> status(lost) == Message.Status.DELIVERED);
            assertThat(smsUrl())
                    .endsWith("/elsewhere")
                    .doesNotContain(shop.simulators.chatwoot().baseUrl());
        });

        assertThat(smsUrl()).isEqualTo(shop.simulators.chatwoot().baseUrl() + "/twilio/callback");
        assertThat(shop.words(asked("marker"))).containsExactly("marker");
    }

    @Test
    void a_dropped_webhook_leaves_the_desk_without_the_text() {
        shop.broken(Fault.SMS_WEBHOOK_DROPPED, () -> {
            Message lost = text("lost");
            await().until(() -> status(lost) == Message.Status.DELIVERED);
        });

        assertThat(shop.words(asked("marker"))).containsExactly("marker");
    }

    @Test
    void a_doubled_webhook_makes_two_messages_of_one_sid() {
        int conversation = shop.broken(Fault.SMS_IN_DOUBLED, () -> {
            int asked = asked("Where is my order?");
            await().until(() -> shop.messages(asked).size() == 2);
            return asked;
        });

        assertThat(shop.messages(conversation))
                .extracting(message -> message.get("source_id").asText())
                .hasSize(2)
                .allMatch(sid -> sid.startsWith("SM"))
                .satisfies(sids -> assertThat(sids.get(0)).isEqualTo(sids.get(1)));
    }

    @Test
    void refused_credentials_fail_the_answer_and_let_the_customer_write() {
        int conversation = asked("Where is my order?");
        JsonNode answer = shop.broken(Fault.SMS_CREDENTIALS_REFUSED, () -> {
            JsonNode refused = shop.answer(conversation, "On its way");
            await().until(() -> "failed".equals(state(conversation, refused)));
            text("Hello?");
            await().until(() -> shop.words(conversation).contains("Hello?"));
            return refused;
        });

        assertThat(error(conversation, answer))
                .isEqualTo("[HTTP 401] 20003 : Unable to create record\nAuthenticate\n"
                        + "https://www.twilio.com/docs/errors/20003\n\n");
        assertThat(received(maya)).isEmpty();
    }

    @Test
    void an_undelivered_answer_is_accepted_then_failed_and_not_received() {
        int conversation = asked("Where is my order?");
        JsonNode answer = shop.broken(Fault.SMS_UNDELIVERED, () -> {
            JsonNode undelivered = shop.answer(conversation, "On its way");
            await().until(() -> "failed".equals(state(conversation, undelivered)));
            return undelivered;
        });

        assertThat(error(conversation, answer)).isEqualTo("30003 - Unreachable destination handset");
        String sid = shop.message(conversation, answer).get("source_id").asText();
        assertThat(Message.fetcher(sid).fetch(twilio))
                .satisfies(record -> assertThat(record.getStatus()).isEqualTo(Message.Status.UNDELIVERED))
                .satisfies(record -> assertThat(record.getErrorCode()).isEqualTo(30003));
        assertThat(received(maya)).isEmpty();
    }

    @Test
    void a_missing_record_is_missing_at_the_customer_alone() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.SMS_INBOUND_RECORD_MISSING, () -> {
            JsonNode answer = shop.answer(conversation, "On its way");
            await().until(() -> "delivered".equals(state(conversation, answer)));
        });

        assertThat(received(maya)).isEmpty();
    }

    @Test
    void a_truncated_answer_is_twenty_characters_and_whole_at_the_desk() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.SMS_OUT_TRUNCATED, () -> {
            shop.answer(conversation, "RT-10442 left us this morning.");
            await().until(() -> !received(maya).isEmpty());
        });

        assertThat(received(maya)).containsExactly("RT-10442 left us thi");
        assertThat(shop.words(conversation)).contains("RT-10442 left us this morning.");
    }

    @Test
    void an_answer_to_the_wrong_number_is_received_one_number_up() {
        maya = new PhoneNumber("+14155550199");
        int conversation = asked("Where is my order?");
        shop.broken(Fault.SMS_OUT_WRONG_NUMBER, () -> {
            JsonNode answer = shop.answer(conversation, "On its way");
            await().until(() -> "delivered".equals(state(conversation, answer)));
        });

        assertThat(received(NEIGHBOUR)).containsExactly("On its way");
        assertThat(received(maya)).isEmpty();
    }

    @Test
    void a_doubled_answer_is_received_twice_and_is_one_at_the_desk() {
        int conversation = asked("Where is my order?");
        shop.broken(Fault.SMS_OUT_DOUBLED, () -> {
            shop.answer(conversation, "On its way");
            await().until(() -> received(maya).size() == 2);
        });

        assertThat(received(maya)).containsExactly("On its way", "On its way");
        assertThat(shop.words(conversation)).containsExactly("Where is my order?", "On its way");
    }

    private Message text(String words) {
        return Message.creator(DESK, maya, words).create(twilio);
    }

    private Message.Status status(Message sent) {
        return Message.fetcher(sent.getSid()).fetch(twilio).getStatus();
    }

    private String smsUrl() {
        return StreamSupport.stream(
                        IncomingPhoneNumber.reader()
                                .setPhoneNumber(DESK.toString())
                                .read(twilio)
                                .spliterator(),
                        false)
                .findFirst()
                .orElseThrow()
                .getSmsUrl()
                .toString();
    }

    /** The number of the conversation that a text of this test's customer opened. */
    private int asked(String words) {
        text(words);
        await().until(() -> !shop.conversations("phone_number", maya.toString()).isEmpty());
        int conversation = shop.conversations("phone_number", maya.toString()).get(0);
        await().until(() -> shop.words(conversation).contains(words));
        return conversation;
    }

    private String state(int conversation, JsonNode answer) {
        return shop.message(conversation, answer).get("status").asText();
    }

    private String error(int conversation, JsonNode answer) {
        return shop.message(conversation, answer)
                .at("/content_attributes/external_error")
                .asText();
    }

    private List<String> received(PhoneNumber number) {
        return StreamSupport.stream(Message.reader().setTo(number).read(twilio).spliterator(), false)
                .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                .map(Message::getBody)
                .toList();
    }
}
