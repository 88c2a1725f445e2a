package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private final SmsStage sms = new SmsStage(Clock.systemUTC());

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void a_customers_number_that_answers_by_itself_is_refused_with_what_it_answers_by() {
        sms.twilio().owns(SmsStage.ONE, "https://demo.twilio.com/welcome/sms/reply?x=1", "");
        sms.twilio().owns(SmsStage.TWO, "", "AP" + "1".repeat(32));

        assertThatThrownBy(() -> sms.line().prove())
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage(
                        "Customers' numbers answer texts by themselves, as bought numbers do: +15550000001 by https://demo.twilio.com/welcome/sms/reply, +15550000002 by the application AP%s. The desk would take that for the customers' words. Clear the messaging webhook of these numbers in Twilio's console.",
                        "1".repeat(32));
    }

    @Test
    void a_customers_number_without_a_webhook_is_well() {
        sms.twilio().owns(SmsStage.ONE, "", "");

        assertThatCode(() -> sms.line().prove()).doesNotThrowAnyException();
    }

    @Test
    void the_desks_number_is_set_and_put_back_with_its_method() {
        sms.twilio().owns(SmsStage.DESK, "https://old.example/sms", "");
        Webhook before = sms.line().webhook();

        sms.line().post(Webhook.to(SmsStage.CALLBACK));
        assertThat(sms.twilio().posts(SmsStage.DESK)).isEqualTo("POST " + SmsStage.CALLBACK);

        sms.line().post(Webhook.read(before.written()));
        assertThat(sms.twilio().posts(SmsStage.DESK)).isEqualTo("GET https://old.example/sms");
    }

    @Test
    void nowhere_is_noted_and_read_as_nowhere() {
        assertThat(Webhook.read(Webhook.to("").written())).isEqualTo(Webhook.to(""));
    }

    @Test
    void a_number_of_somebody_else_or_one_that_does_not_decide_can_not_be_set() {
        assertThatThrownBy(() -> sms.line().webhook())
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage(
                        "The webhook of the desk's number +15550009999 can't be set, since the account %s does not own it. Give roundtrip.sms.webhook=check, and set it by hand.",
                        TwilioStub.ACCOUNT);

        sms.twilio().owns(SmsStage.DESK, "", "AP" + "1".repeat(32));
        assertThatThrownBy(() -> sms.line().webhook())
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("since its TwiML application AP1")
                .hasMessageEndingWith("Give roundtrip.sms.webhook=check, and look there.");
    }
}
