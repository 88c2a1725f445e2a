package dev.roundtrip.channel.sms;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no simulator has: accounts, numbers and webhooks of all kinds, in a stub of Twilio. */
class NumberProbesTest {
    private static final String APPLICATION = "AP" + "1".repeat(32);
    private static final String SERVICE = "MG" + "1".repeat(32);
    private static final String WANTED = "and the desk wants POST " + SmsStage.CALLBACK;

    private final TwilioStub twilio = new TwilioStub();

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void an_account_that_is_active_suspended_or_closed() {
        account("active", "Full");
        assertThat(probes().account()).isEqualTo(Probed.of("the account " + TwilioStub.ACCOUNT + " is active"));

        account("active", "Trial");
        assertThat(probes().account().remarks()).singleElement().asString().startsWith("It is a trial account: ");

        for (String status : List.of("suspended", "closed")) {
            account(status, "Full");
            trouble(() -> probes().account(), Why.OTHER)
                    .hasMessageStartingWith("The Twilio account " + TwilioStub.ACCOUNT + " is " + status + ": ");
        }
    }

    @Test
    void a_number_of_somebody_else_is_told_with_those_that_are_ours() {
        owns(SmsStage.ONE, SmsStage.DESK);

        trouble(() -> probes().numbers(), Why.NUMBER_NOT_OURS)
                .hasMessage(
                        "The Twilio account %s does not own +15550000002, which roundtrip.sms.customer.numbers names, so that nobody can text from it or read what comes to it. The account owns +15550000001, +15550009999.",
                        TwilioStub.ACCOUNT);
    }

    @Test
    void numbers_that_are_ours_are_told_with_what_they_carry() {
        owns(SmsStage.ONE, SmsStage.TWO, SmsStage.DESK);
        twilio.is(SmsStage.TWO, "capabilities", Map.of("sms", true, "mms", true));

        assertThat(probes().numbers())
                .isEqualTo(
                        Probed.of(
                                "the account has +15550000001 (SMS, no MMS), +15550000002 (SMS, MMS), and the desk's +15550009999 (SMS, no MMS)"));
    }

    @Test
    void a_desks_number_of_another_account_is_no_fault() {
        owns(SmsStage.ONE, SmsStage.TWO);

        assertThat(probes().numbers().remarks())
                .containsExactly(
                        "The desk's number +15550009999 is not of the account %s: whether it takes texts, and where they are posted, can't be seen with it."
                                .formatted(TwilioStub.ACCOUNT));
        assertThat(probes().webhook(Optional.empty(), false).remarks())
                .singleElement()
                .asString()
                .endsWith(". See Twilio's console.");
    }

    @Test
    void a_number_for_calls_only_and_one_that_answers_by_itself() {
        owns(SmsStage.ONE, SmsStage.TWO, SmsStage.DESK);
        twilio.is(SmsStage.TWO, "sms_url", "https://user:pw@demo.twilio.com/reply?key=1");
        trouble(() -> probes().numbers(), Why.NUMBER_ANSWERS)
                .hasMessageContaining("+15550000002 by https://demo.twilio.com/reply.");

        twilio.is(SmsStage.TWO, "capabilities", Map.of("sms", false, "mms", false));
        trouble(() -> probes().numbers(), Why.NUMBER_NOT_OURS)
                .hasMessageContaining("+15550000002 is the account's, but for no texts");
    }

    @Test
    void who_posts_texts_needs_no_number_that_sends() {
        owns(SmsStage.DESK);

        assertThat(posting().numbers().remarks())
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark).contains("texts in its name are posted to the desk"));
    }

    @Test
    void numbers_that_can_not_text_each_other() {
        trouble(() -> probes(SmsStage.ONE, SmsStage.CALLBACK).apart(), Why.NUMBERS_APART)
                .hasMessageStartingWith("+15550000001 is the desk's number and a customer's as well");
        trouble(() -> probes("12345", SmsStage.CALLBACK).apart(), Why.NUMBERS_APART)
                .hasMessageStartingWith(
                        "The desk's number '12345' is a short code, and Twilio's numbers can text none such.");
        trouble(() -> probes("HARBOR", SmsStage.CALLBACK).apart(), Why.NUMBERS_APART)
                .hasMessageContaining("is a sender's name");
        trouble(() -> probes("0123456789", SmsStage.CALLBACK).apart(), Why.NUMBERS_APART)
                .hasMessageContaining("is no number in E.164");
        assertThat(twilio.requests()).isEmpty();

        try (SmsLine line = new SmsLine(access("12345", TwilioStub.TOKEN), Clock.systemUTC())) {
            trouble(line::prove, Why.NUMBERS_APART);
        }
    }

    @Test
    void numbers_of_two_countries_are_no_fault_but_told() {
        assertThat(probes().apart().remarks()).isEmpty();
        assertThat(probes("+447700900123", SmsStage.CALLBACK).apart().remarks())
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark).contains("are of different countries (+1, +44)"));
        assertThat(probes("+35312345678", SmsStage.CALLBACK).apart().remarks())
                .first()
                .asString()
                .contains("(+1, +353)");
        assertThat(posting().apart().seen()).isEqualTo("texts are posted to the desk and go between no numbers");
    }

    @Test
    void a_webhook_that_leads_to_the_desk_elsewhere_or_nowhere() {
        posts(SmsStage.CALLBACK, "POST");
        assertThat(webhook(false).seen())
                .isEqualTo("The number +15550009999 is set to POST " + SmsStage.CALLBACK + ", the desk's callback");

        posts("https://user:secret@old.example/sms?key=secret", "POST");
        trouble(() -> webhook(false), Why.WEBHOOK_ELSEWHERE)
                .hasMessage("The number +15550009999 is set to POST https://old.example/sms, "
                        + WANTED
                        + ". Set it so in Twilio's console, or let the run do it with roundtrip.sms.webhook=set.");

        posts("", "POST");
        trouble(() -> webhook(false), Why.WEBHOOK_ELSEWHERE).hasMessageContaining("is set to post nowhere, ");

        posts(SmsStage.CALLBACK, "GET");
        trouble(() -> webhook(false), Why.WEBHOOK_ELSEWHERE)
                .hasMessageContaining("is set to GET " + SmsStage.CALLBACK + ", " + WANTED);
    }

    @Test
    void a_wrong_webhook_is_no_fault_where_the_run_sets_it_or_posts_texts_itself() {
        posts("https://old.example/sms", "POST");

        assertThat(webhook(true).remarks())
                .singleElement()
                .asString()
                .endsWith("The run sets it so, and puts it back at its end.");
        assertThat(posting().webhook(Optional.empty(), false).remarks())
                .singleElement()
                .asString()
                .endsWith("This run does not mind, since it posts texts itself.");
    }

    @Test
    void a_webhook_under_another_name_of_the_desk_can_not_be_judged() {
        posts("https://other-name.example/twilio/callback", "POST");

        assertThat(webhook(false).remarks()).singleElement().asString().endsWith("can't be seen from outside.");
    }

    @Test
    void an_application_decides_in_the_place_of_its_number() {
        posts(SmsStage.CALLBACK, "POST");
        twilio.is(SmsStage.DESK, "sms_application_sid", APPLICATION);
        twilio.has(APPLICATION, Map.of("sid", APPLICATION, "sms_url", "https://old.example/sms", "sms_method", "POST"));

        trouble(() -> webhook(true), Why.WEBHOOK_ELSEWHERE)
                .hasMessageStartingWith("The TwiML application " + APPLICATION
                        + " of the number +15550009999 is set to POST https://old.example/sms, and")
                .hasMessageEndingWith("Set it so in Twilio's console.");
    }

    @Test
    void a_messaging_service_decides_unless_it_leaves_it_to_the_number() {
        posts("https://old.example/sms", "POST");
        service(Map.of(
                "use_inbound_webhook_on_number",
                false,
                "inbound_request_url",
                SmsStage.CALLBACK,
                "inbound_method",
                "POST"));
        assertThat(service().seen())
                .startsWith("The messaging service " + SERVICE)
                .endsWith("the desk's callback");

        service(Map.of("use_inbound_webhook_on_number", false));
        trouble(this::service, Why.WEBHOOK_ELSEWHERE).hasMessageContaining("is set to post nowhere");

        service(Map.of("use_inbound_webhook_on_number", true));
        trouble(this::service, Why.WEBHOOK_ELSEWHERE).hasMessageStartingWith("The number +15550009999");

        assertThat(probes().webhook(Optional.of("MG" + "2".repeat(32)), false).remarks())
                .singleElement()
                .asString()
                .contains("is not of the account " + TwilioStub.ACCOUNT);
    }

    @Test
    void nothing_is_asked_where_nothing_is_known_to_compare_with_or_to_be_signed() {
        NumberProbes probes = new NumberProbes(
                access(SmsStage.DESK, TwilioStub.TOKEN), Clock.systemUTC(), Optional.empty(), Optional.empty());

        assertThat(probes.webhook(Optional.empty(), false).seen()).endsWith("is not known here");
        assertThat(probes.signature().seen()).endsWith("which signs them");
        assertThat(twilio.requests()).isEmpty();
    }

    private void account(String status, String type) {
        twilio.has(TwilioStub.ACCOUNT, Map.of("sid", TwilioStub.ACCOUNT, "status", status, "type", type));
    }

    private void owns(String... numbers) {
        for (String number : numbers) {
            twilio.owns(number, "", "");
        }
    }

    private void posts(String url, String method) {
        owns(SmsStage.DESK);
        twilio.is(SmsStage.DESK, "sms_url", url);
        twilio.is(SmsStage.DESK, "sms_method", method);
    }

    private Probed webhook(boolean set) {
        return probes().webhook(Optional.empty(), set);
    }

    private Probed service() {
        return probes().webhook(Optional.of(SERVICE), false);
    }

    private void service(Map<String, Object> settings) {
        twilio.has(SERVICE, settings);
    }

    private NumberProbes probes() {
        return probes(SmsStage.DESK, SmsStage.CALLBACK);
    }

    private NumberProbes probes(String deskNumber, String callback) {
        return new NumberProbes(
                access(deskNumber, TwilioStub.TOKEN),
                Clock.systemUTC(),
                Optional.of(new Callback(callback, URI.create("https://desk.example"))),
                Optional.empty());
    }

    private NumberProbes posting() {
        return new NumberProbes(
                access(SmsStage.DESK, TwilioStub.TOKEN),
                Clock.systemUTC(),
                Optional.of(new Callback(SmsStage.CALLBACK, URI.create("https://desk.example"))),
                Optional.of(new Injection(URI.create(SmsStage.CALLBACK), () -> "1".repeat(32))));
    }

    private TwilioAccess access(String deskNumber, String token) {
        return TwilioAccess.usual(
                twilio.url(),
                TwilioStub.ACCOUNT,
                new Secret(token),
                List.of(SmsStage.ONE, SmsStage.TWO),
                deskNumber,
                Reach.plain());
    }
}
