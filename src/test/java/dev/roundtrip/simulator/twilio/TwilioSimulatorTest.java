package dev.roundtrip.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioSimulatorTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TOKEN = "token-of-the-account";
    private static final PhoneNumber DESK = new PhoneNumber("+15550100001");
    private static final PhoneNumber DESK_TOO = new PhoneNumber("+15550100002");
    private static final PhoneNumber MAYA = new PhoneNumber("+14155550123");

    private final Faults faults = Faults.none();
    private final Receiver desk = new Receiver();
    private final TwilioSimulator simulator = TwilioSimulator.start(new TwilioOptions(
            0,
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString().replace("-", ""),
            Map.of(),
            Map.of(MAYA.toString(), ACCOUNT, DESK.toString(), ACCOUNT, DESK_TOO.toString(), ACCOUNT),
            Duration.ZERO,
            faults));
    private final TwilioRestClient twilio = client(TOKEN);

    @AfterEach
    void close() {
        simulator.close();
        desk.close();
    }

    @Test
    void a_text_to_the_desk_is_two_records_and_the_signed_webhook_carries_the_second_sid() throws Exception {
        pointTheDesksNumberAt("twilio");

        Message sent = text(MAYA, DESK, "Where is my order?").create(twilio);
        Receiver.Hook hook = desk.next();

        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(hook.form())
                .containsEntry("Body", "Where is my order?")
                .containsEntry("From", MAYA.toString())
                .containsEntry("To", DESK.toString())
                .containsEntry("NumMedia", "0")
                .containsEntry("SmsStatus", "received");
        String second = hook.form().get("MessageSid");
        assertThat(second)
                .startsWith("SM")
                .isNotEqualTo(sent.getSid())
                .isEqualTo(hook.form().get("SmsSid"));
        assertThat(Message.fetcher(second).fetch(twilio).getDirection()).isEqualTo(Message.Direction.INBOUND);
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getStatus()).isEqualTo(Message.Status.DELIVERED);
        assertThat(new RequestValidator(TOKEN).validate(hook.url(), hook.form(), hook.signature()))
                .isTrue();
    }

    @Test
    void who_texts_stop_is_refused_to_that_sender_until_they_text_start() throws Exception {
        pointTheDesksNumberAt("twilio");
        text(MAYA, DESK, "not a STOP").create(twilio);
        desk.next();
        text(DESK, MAYA, "Fine").create(twilio);

        text(MAYA, DESK, " stop ").create(twilio);
        assertThat(desk.next().form()).containsEntry("Body", " stop ");
        assertThatThrownBy(() -> text(DESK, MAYA, "Are you sure?").create(twilio))
                .isInstanceOf(ApiException.class)
                .hasMessage("Attempt to send to unsubscribed recipient")
                .satisfies(refused ->
                        assertThat(((ApiException) refused).getCode()).isEqualTo(21610));
        text(DESK_TOO, MAYA, "From somebody else").create(twilio);

        text(MAYA, DESK, "Start").create(twilio);
        desk.next();
        assertThat(text(DESK, MAYA, "Welcome back").create(twilio).getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(bodies(Message.reader().setFrom(DESK)))
                .anyMatch(body -> body.startsWith("You have successfully been unsubscribed."))
                .anyMatch(body -> body.startsWith("You have successfully been re-subscribed"));
    }

    private List<String> bodies(MessageReader reader) {
        return StreamSupport.stream(reader.read(twilio).spliterator(), false)
                .map(Message::getBody)
                .toList();
    }

    @Test
    void a_text_of_the_desk_reaches_the_customer_and_its_stages_are_reported() throws Exception {
        Message sent = text(DESK, MAYA, "It is on its way.")
                .setStatusCallback(URI.create(desk.url("status")))
                .create(twilio);

        Receiver.Hook first = desk.next();
        Receiver.Hook second = desk.next();

        assertThat(List.of(first, second))
                .extracting(hook -> hook.form().get("MessageStatus"))
                .containsExactly("sent", "delivered");
        assertThat(first.form()).containsEntry("MessageSid", sent.getSid());
        assertThat(new RequestValidator(TOKEN).validate(second.url(), second.form(), second.signature()))
                .isTrue();
        assertThat(received(MAYA)).singleElement().satisfies(arrived -> {
            assertThat(arrived.getSid()).isNotEqualTo(sent.getSid());
            assertThat(arrived.getBody()).isEqualTo("It is on its way.");
            assertThat(arrived.getDateSent()).isNotNull();
        });
    }

    @Test
    void a_text_to_a_number_that_nobody_holds_stays_queued() {
        Message sent = text(DESK, new PhoneNumber("+14155550199"), "Anybody?").create(twilio);

        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getStatus()).isEqualTo(Message.Status.QUEUED);
    }

    @Test
    void with_the_record_fault_only_the_customers_own_record_is_missing() throws Exception {
        pointTheDesksNumberAt("twilio");
        faults.switchOn(Fault.SMS_INBOUND_RECORD_MISSING);

        text(MAYA, DESK, "Hello").create(twilio);
        assertThat(desk.next().form()).containsEntry("Body", "Hello");
        text(DESK, MAYA, "Hi").setStatusCallback(URI.create(desk.url("status"))).create(twilio);
        desk.next();
        assertThat(desk.next().form()).containsEntry("MessageStatus", "delivered");

        assertThat(received(MAYA)).isEmpty();
        assertThat(received(DESK)).hasSize(1);
    }

    @Test
    void with_the_webhook_fault_the_desk_is_not_told_of_a_text_it_has() throws Exception {
        pointTheDesksNumberAt("twilio");
        faults.switchOn(Fault.SMS_WEBHOOK_DROPPED);
        text(MAYA, DESK, "lost")
                .setStatusCallback(URI.create(desk.url("status")))
                .create(twilio);
        desk.next();
        assertThat(desk.next().form()).containsEntry("MessageStatus", "delivered");

        faults.switchOff(Fault.SMS_WEBHOOK_DROPPED);
        text(MAYA, DESK, "marker").create(twilio);

        assertThat(desk.next().form()).containsEntry("Body", "marker");
        assertThat(desk.silent()).isTrue();
        assertThat(received(DESK)).hasSize(2);
    }

    @Test
    void a_picture_goes_along_and_can_be_fetched_from_the_webhooks_address() throws Exception {
        pointTheDesksNumberAt("twilio");

        Message sent = Message.creator(DESK, MAYA, List.of(URI.create(desk.url("picture.png"))))
                .setBody("look")
                .create(twilio);
        Map<String, String> form = desk.next().form();

        assertThat(sent.getSid()).startsWith("MM");
        assertThat(form).containsEntry("NumMedia", "1").containsEntry("MediaContentType0", "image/png");
        assertThat(get(form.get("MediaUrl0"))).isEqualTo(Receiver.PICTURE);
        assertThat(com.twilio.rest.api.v2010.account.message.Media.reader(form.get("MessageSid"))
                        .read(twilio))
                .singleElement()
                .satisfies(media -> assertThat(media.getContentType()).isEqualTo("image/png"));
    }

    @Test
    void refusals_come_in_twilios_words() {
        assertThatThrownBy(
                        () -> text(DESK, new PhoneNumber("+15005550001"), "no").create(twilio))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(21211);
                    assertThat(refusal.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/21211");
                })
                .hasMessageContaining("The 'To' number +15005550001 is not a valid phone number.");
        assertThatThrownBy(() -> text(DESK, new PhoneNumber("0049151"), "no").create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(21211));
        assertThatThrownBy(() -> text(DESK, MAYA, "no").create(client("wrong-token")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(20003));
        assertThatThrownBy(
                        () -> text(DESK, new PhoneNumber("+15005557770"), "no").create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(503));
        assertThat(numbers("+14045550000")).isEmpty();
    }

    @Test
    void a_list_is_paged_and_narrowed() {
        for (int i = 0; i < 5; i++) {
            text(DESK, MAYA, "text " + i).create(twilio);
        }
        text(MAYA, DESK, "the other way").create(twilio);

        List<Message> all = StreamSupport.stream(
                        Message.reader()
                                .setFrom(DESK)
                                .setPageSize(2L)
                                .read(twilio)
                                .spliterator(),
                        false)
                .filter(message -> message.getDirection() == Message.Direction.OUTBOUND_API)
                .toList();

        assertThat(all)
                .extracting(Message::getBody)
                .containsExactlyInAnyOrder("text 0", "text 1", "text 2", "text 3", "text 4");
        assertThat(Message.reader()
                        .setFrom(DESK)
                        .setDateSentAfter(java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC)
                                .plusHours(1))
                        .read(twilio))
                .isEmpty();
    }

    @Test
    void the_log_tells_what_was_asked_and_how_it_was_answered() throws Exception {
        get(simulator.baseUrl() + "/fail/400");
        assertThatThrownBy(() -> text(DESK, MAYA, "refused").create(twilio)).isInstanceOf(ApiException.class);
        Message taken = text(DESK, MAYA, "taken").create(twilio);

        String log = new String(get(simulator.logUrl()), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(log)
                .contains("\"answered\":400")
                .contains("\"sid\":\"" + taken.getSid() + "\"")
                .contains("\"auth\":\"" + ACCOUNT + ":" + TOKEN + "\"")
                .contains("\"Body\":\"taken\"");
    }

    private TwilioRestClient client(String token) {
        return new TwilioRestClient.Builder(ACCOUNT, token)
                .httpClient(new LoopbackClient(simulator.baseUrl()))
                .build();
    }

    private static MessageCreator text(PhoneNumber from, PhoneNumber to, String body) {
        return Message.creator(to, from, body);
    }

    private void pointTheDesksNumberAt(String path) {
        IncomingPhoneNumber number = numbers(DESK.toString()).get(0);
        IncomingPhoneNumber.updater(number.getSid())
                .setSmsUrl(URI.create(desk.url(path)))
                .update(twilio);
    }

    private List<IncomingPhoneNumber> numbers(String number) {
        return StreamSupport.stream(
                        IncomingPhoneNumber.reader()
                                .setPhoneNumber(number)
                                .read(twilio)
                                .spliterator(),
                        false)
                .toList();
    }

    private List<Message> received(PhoneNumber number) {
        return StreamSupport.stream(Message.reader().setTo(number).read(twilio).spliterator(), false)
                .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                .toList();
    }

    private static byte[] get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
