package dev.roundtrip.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWitnessTest {
    private static final String FOREIGN = "+15557770000";

    private final Clock clock = Clock.systemUTC();
    private final SmsStage sms = new SmsStage(clock);
    private final SmsChannel derek = sms.connect("Derek");

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void a_text_that_came_to_a_number_which_posts_elsewhere() {
        sms.twilio().owns(SmsStage.DESK, "https://user:pw@old.example/sms?key=1", "");

        List<Trace> traces = question(sent());

        assertThat(traces)
                .extracting(Trace::sign)
                .containsExactly(Sign.UNDER_WAY, Sign.WEBHOOK_ELSEWHERE, Sign.DELIVERED);
        assertThat(traces.get(1).sentence())
                .isEqualTo(
                        "The number +15550009999 posts to https://old.example/sms and not to https://desk.example/twilio/callback, where the desk wants to be told.");
    }

    @Test
    void a_number_that_posts_to_the_desk_however_the_address_is_written() {
        sms.twilio().owns(SmsStage.DESK, "https://DESK.example:443/twilio/callback/", "");

        assertThat(question(sent())).extracting(Trace::sign).contains(Sign.WEBHOOK_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://support.example/twilio/callback",
                "http://desk.example/twilio/callback",
                "https://crm.example/from-twilio"
            })
    void an_address_that_may_be_the_desk_s_by_another_name_is_not_called_elsewhere(String webhook) {
        sms.twilio().owns(SmsStage.DESK, webhook, "");

        assertThat(question(sent()))
                .filteredOn(trace -> trace.sign() == Sign.WEBHOOK_UNCLEAR)
                .singleElement()
                .satisfies(trace -> assertThat(trace.sentence())
                        .isEqualTo(
                                "The number +15550009999 posts to %s and not to https://desk.example/twilio/callback, where the desk wants to be told; whether the desk is told there as well can't be seen from outside."
                                        .formatted(webhook)));
    }

    /** The desk under test answers there, whatever address it takes for its own. */
    @Test
    void the_name_by_which_the_desk_is_asked_is_the_desk_s() {
        sms.twilio().owns(SmsStage.DESK, "https://crm.example/twilio/callback", "");

        assertThat(question(sent())).extracting(Trace::sign).contains(Sign.WEBHOOK_RIGHT);
    }

    @Test
    void a_number_that_posts_to_nobody() {
        sms.twilio().owns(SmsStage.DESK, "", "");

        assertThat(question(sent()))
                .filteredOn(trace -> trace.sign() == Sign.WEBHOOK_ELSEWHERE)
                .singleElement()
                .satisfies(trace -> assertThat(trace.sentence()).contains("posts to nobody and not to"));
    }

    @Test
    void a_number_with_an_application_or_of_another_account_can_not_be_judged() {
        assertThat(question(sent())).extracting(Trace::sign).containsExactly(Sign.UNDER_WAY, Sign.UNASKED);

        sms.twilio().owns(SmsStage.DESK, "https://old.example/x", "AP" + "2".repeat(32));
        assertThat(question(sent()))
                .extracting(Trace::sign)
                .containsExactly(Sign.UNDER_WAY, Sign.UNASKED, Sign.DELIVERED);
    }

    @Test
    void a_text_that_was_given_up_is_told_with_its_code_and_the_remedy() {
        String sid = sent();
        sms.twilio().settle(sid, "undelivered", 30003);

        assertThat(question(sid).get(0))
                .isEqualTo(new Trace(
                        Sign.UNDELIVERED,
                        "Twilio",
                        "Its record %s says undelivered, code 30003. The desk's number can't be reached by SMS: check it in Twilio's console."
                                .formatted(sid)));
    }

    @Test
    void an_answer_that_the_carrier_lost_and_nobody_has() {
        String sid = answered(SmsStage.ONE, "Some other words.", false);

        assertThat(answer(sid)).extracting(Trace::sign).containsExactly(Sign.DELIVERED, Sign.NOT_THERE);
    }

    @Test
    void an_answer_that_came_to_another_number_of_ours() {
        String sid = answered(SmsStage.TWO, Missed.TEXT, true);

        assertThat(answer(sid))
                .filteredOn(trace -> trace.sign() == Sign.OTHER_PERSON)
                .singleElement()
                .satisfies(trace -> assertThat(trace.sentence())
                        .startsWith("It came to +15550000002 instead of +15550000001, as SM"));
    }

    @Test
    void an_answer_that_came_cut_off() {
        String sid = answered(SmsStage.ONE, Missed.TEXT.substring(0, 20), true);

        assertThat(answer(sid)).extracting(Trace::sign).containsExactly(Sign.DELIVERED, Sign.ALTERED);
    }

    @Test
    void an_answer_that_came_twice() {
        String sid = answered(SmsStage.ONE, Missed.TEXT, true);
        answered(SmsStage.ONE, Missed.TEXT, true);

        assertThat(answer(sid)).extracting(Trace::sign).containsExactly(Sign.DELIVERED, Sign.TWICE);
    }

    @Test
    void an_answer_of_another_account_can_not_be_asked_for() {
        assertThat(answer("SM" + "9".repeat(32))).extracting(Trace::sign).containsExactly(Sign.UNASKED, Sign.NOT_THERE);
    }

    @Test
    void nothing_of_others_is_told() {
        sms.twilio().owns(SmsStage.DESK, SmsStage.CALLBACK, "");
        sms.twilio().text(FOREIGN, SmsStage.DESK, "A stranger's secret " + Missed.MARK);
        sms.twilio().text(SmsStage.DESK, FOREIGN, "A stranger's answer " + Missed.MARK);
        sms.twilio().text(FOREIGN, SmsStage.ONE, "A stranger's greeting");

        assertThat(question(sent()))
                .allSatisfy(trace -> assertThat(trace.sentence()).doesNotContain(FOREIGN, "stranger"));
        assertThat(answer("SM1"))
                .allSatisfy(trace -> assertThat(trace.sentence()).doesNotContain(FOREIGN, "stranger"));
    }

    @Test
    void a_twilio_that_refuses_is_told_as_unasked() {
        sms.twilio().breakTheList(true);

        assertThat(answer(sent()))
                .filteredOn(trace -> trace.sign() == Sign.UNASKED)
                .singleElement()
                .satisfies(trace -> assertThat(trace.sentence()).contains("HTTP 500, code 20500"));
    }

    @Test
    void the_other_hops_are_not_its_business() {
        assertThat(derek.traces(Missed.of(Channel.SMS, Hop.HANDED_OVER).miss())).isEmpty();
    }

    private String sent() {
        return derek.send(Draft.opening(null, Missed.TEXT)).id();
    }

    /** The outbound record of an answer; the inbound one stands at that number, if there is one. */
    private String answered(String to, String text, boolean arrives) {
        if (!arrives) {
            sms.twilio().loseInboundRecords();
        }
        sms.twilio().text(SmsStage.DESK, to, text);
        return sms.twilio().records().stream()
                .filter(record -> record.get("direction").equals("outbound-api"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .get("sid")
                .toString();
    }

    private List<Trace> question(String sid) {
        return traces(Hop.SEEN_BY_DESK, sid);
    }

    private List<Trace> answer(String sid) {
        return traces(Hop.RECEIVED, sid);
    }

    private List<Trace> traces(Hop missing, String sid) {
        Instant sent = clock.instant();
        return derek.traces(Missed.of(Channel.SMS, missing, sent)
                .by(SmsStage.ONE, 7)
                .knownAs(sid)
                .miss());
    }
}
