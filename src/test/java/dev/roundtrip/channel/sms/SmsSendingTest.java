package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.config.NumberUse;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Stop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsSendingTest {
    private final SmsStage sms = new SmsStage(Clock.systemUTC());

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void a_text_goes_from_the_customers_number_to_the_desks() {
        SmsChannel derek = sms.connect("Derek");

        Receipt receipt = derek.send(Draft.opening(null, "Where is it? 🌱\n+1 & مرحبا"));

        assertThat(sms.twilio().records())
                .filteredOn(record -> record.get("direction").equals("outbound-api"))
                .singleElement()
                .satisfies(record -> assertThat(record)
                        .containsEntry("from", SmsStage.ONE)
                        .containsEntry("to", SmsStage.DESK)
                        .containsEntry("body", "Where is it? 🌱\n+1 & مرحبا")
                        .containsEntry("sid", receipt.id()));
        assertThat(receipt.thread()).isEqualTo(SmsStage.DESK);
        assertThat(receipt.provider()).isEqualTo("Twilio, queued");
        assertThat(receipt.accepted()).isAfterOrEqualTo(receipt.sent());
        assertThat(derek.identity()).isEqualTo(SmsStage.ONE);
        assertThat(derek.channel()).isEqualTo(sms.line().channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void a_long_text_is_one_message_whatever_it_is_cut_into() {
        SmsChannel derek = sms.connect("Derek");
        String text = "Is it vegan? 🌱 مرحبا, it's \"urgent\"…\n".repeat(12).strip();

        Receipt receipt = derek.send(Draft.opening(null, text));
        sms.twilio().text(SmsStage.DESK, SmsStage.ONE, text);

        assertThat(text).hasSizeGreaterThan(400);
        assertThat(sms.twilio().records())
                .filteredOn(record -> record.get("direction").equals("outbound-api"))
                .anySatisfy(record -> assertThat(record).containsEntry("body", text));
        assertThat(receipt.provider()).isEqualTo("Twilio, queued, in 7 segments of UCS-2");
        assertThat(sms.received(derek, arrival -> true).text()).isEqualTo(text);
    }

    @Test
    void a_file_is_refused_and_nothing_is_sent() {
        SmsChannel derek = sms.connect("Derek");
        Attachment photo = new Attachment("zip.jpg", "image/jpeg", new byte[] {1});
        Draft draft = Draft.opening(null, "See").withFiles(List.of(photo));

        assertThatThrownBy(() -> derek.send(draft))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The step sends zip.jpg by SMS: files by SMS need MMS");
        assertThat(sms.twilio().records()).isEmpty();
    }

    @Test
    void a_refused_text_is_told_with_code_and_remedy_and_asked_once() {
        SmsChannel derek = sms.connect("Derek");
        sms.twilio().refuse(400, "{\"code\":21211,\"message\":\"The 'To' number is not valid.\",\"status\":400}");

        assertThatThrownBy(() -> derek.send(Draft.opening(null, "hi")))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage("Twilio at " + sms.twilio().url() + " refused the text from " + SmsStage.ONE + " to "
                        + SmsStage.DESK
                        + ": HTTP 400, code 21211: The 'To' number is not valid."
                        + " Check the desk's number: it must be a real number in E.164.");
    }

    @Test
    void a_text_is_never_posted_twice() {
        SmsChannel derek = sms.connect("Derek");
        sms.twilio().refuse(503, "{\"code\":20503,\"message\":\"Service unavailable\",\"status\":503}");

        assertThatThrownBy(() -> derek.send(Draft.opening(null, "hi"))).hasMessageContaining("HTTP 503, code 20503");

        assertThat(sms.twilio().requests())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void a_text_that_the_carrier_did_not_deliver_is_told() {
        SmsChannel derek = sms.connect("Derek");
        Receipt receipt = derek.send(Draft.opening(null, "hi"));
        assertThat(derek.lost(receipt)).isEmpty();

        sms.twilio().settle(receipt.id(), "undelivered", 30007);

        assertThat(sms.eventually(() -> derek.lost(receipt).isPresent())).isTrue();
        String why = "Twilio took the text " + receipt.id() + " to " + SmsStage.DESK
                + " but did not deliver it (undelivered): code 30007. The carrier blocked or filtered the"
                + " text: see its record in Twilio's console.";
        assertThat(derek.lost(receipt)).contains(new Stop(why, true));
        assertThat(derek.arrivals().trouble()).contains(why);
    }

    @Test
    void a_delivered_text_is_not_asked_for_again() {
        SmsChannel derek = sms.connect("Derek");
        Receipt receipt = derek.send(Draft.opening(null, "hi"));
        sms.twilio().settle(receipt.id(), "delivered", null);
        long before = sms.lists();
        assertThat(sms.eventually(() -> sms.lists() > before + 2)).isTrue();
        long asked = sms.fetches();

        assertThat(sms.eventually(() -> sms.lists() > before + 5)).isTrue();
        assertThat(sms.fetches()).isEqualTo(asked).isPositive();
        assertThat(derek.lost(receipt)).isEmpty();
    }

    @Test
    void the_end_of_an_opt_out_goes_though_the_run_has_cost_enough() {
        try (SmsStage poor = new SmsStage(
                Clock.systemUTC(),
                new NumberSharing(NumberLease.alone(), number -> {}, new NumberUse(Duration.ZERO, 1, false)))) {
            SmsChannel derek = poor.connect("Derek");
            derek.send(Draft.opening(null, "STOP"));

            assertThatThrownBy(() -> derek.send(Draft.opening(null, "Hello"))).isInstanceOf(NotRunHere.class);
            derek.send(Draft.opening(null, "START"));

            assertThat(poor.twilio().records())
                    .filteredOn(record -> record.get("direction").equals("outbound-api"))
                    .extracting(record -> record.get("body"))
                    .containsExactlyInAnyOrder("STOP", "START");
        }
    }
}
