package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.SetUp.broken;
import static dev.roundtrip.doctor.SetUp.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.config.SmsSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers and the account that has them. */
final class TextSetUps {
    private static final String NUMBERS = ".*/IncomingPhoneNumbers.*";

    private TextSetUps() {}

    static List<SetUp> all() {
        return List.of(
                set(
                        "a wrong auth token",
                        Ailment.TWILIO_CREDENTIALS,
                        SmsSteps.ACCOUNT,
                        Map.of("roundtrip.sms.auth.token", "rotated-away-token"),
                        "HTTP 401, code 20003",
                        "Check account SID and auth token"),
                set(
                        "a customer's number of somebody else",
                        Ailment.NUMBER_NOT_OURS,
                        SmsSteps.NUMBERS,
                        Map.of("roundtrip.sms.customer.numbers", "+15559990001"),
                        "does not own +15559990001",
                        "The account owns +1555"),
                broken(
                        "a customer's number that answers by itself",
                        Ailment.NUMBER_ANSWERS,
                        SmsSteps.NUMBERS,
                        (target, after) -> posting(
                                target, after, sms(target).customerNumbers().get(0), "https://demo.example/reply"),
                        "https://demo.example/reply",
                        "Clear the messaging webhook"),
                broken(
                        "a desk's number that posts elsewhere",
                        Ailment.WEBHOOK_ELSEWHERE,
                        SmsSteps.WEBHOOK,
                        (target, after) -> posting(target, after, sms(target).deskNumber(), "https://old.example/sms"),
                        "is set to POST https://old.example/sms",
                        "roundtrip.sms.webhook=set"),
                set(
                        "a Twilio that is not there",
                        Ailment.TWILIO_UNREACHABLE,
                        SmsSteps.ACCOUNT,
                        Map.of("roundtrip.sms.api", "http://twilio.invalid"),
                        "Twilio at http://twilio.invalid gave no answer",
                        "Check the address of the API"),
                broken(
                        "something between that shows a certificate of its own for Twilio's",
                        Ailment.TWILIO_UNREACHABLE,
                        SmsSteps.ACCOUNT,
                        (target, after) -> Map.of(
                                "roundtrip.sms.api",
                                "https://127.0.0.1:" + sms(target).api().getPort()),
                        "https://127.0.0.1:"),
                broken(
                        "a desk that hangs up on signed texts",
                        Ailment.SLOW_DESK,
                        SmsSteps.SIGNATURE,
                        (target, after) -> {
                            Map<String, String> settings =
                                    new HashMap<>(target.behind(after, Rules.hangingUp("/twilio/callback")));
                            settings.put("roundtrip.sms.mode", "webhook");
                            return settings;
                        },
                        "/twilio/callback"),
                set(
                        "fewer segments than the scenarios cost",
                        Ailment.TOO_MANY_SEGMENTS,
                        "segments of texts",
                        Map.of("roundtrip.sms.segments", "1"),
                        "roundtrip.sms.segments allows 1",
                        "choose fewer SMS scenarios"),
                broken(
                        "a desk's number that is a short code",
                        Ailment.NUMBERS_APART,
                        SmsSteps.APART,
                        TextSetUps::shortCode,
                        "'12345' is a short code",
                        "Test an inbox with a long number"));
    }

    private static Map<String, String> shortCode(SoundTarget target, Repairs after) throws IOException {
        Map<String, String> settings = new HashMap<>(target.behind(
                after,
                Rules.rewriting(
                        "/api/v1/accounts/\\d+/inboxes.*",
                        body -> body.replace(sms(target).deskNumber(), "12345"))));
        settings.put("roundtrip.sms.desk.number", "");
        return settings;
    }

    private static SmsSettings sms(SoundTarget target) {
        return target.settings().sms().orElseThrow();
    }

    /** Twilio, with a number whose texts go there. */
    private static Map<String, String> posting(SoundTarget target, Repairs after, String number, String where)
            throws IOException {
        Front front = after.closing(Front.before(
                sms(target).api(),
                Rules.changing(
                        NUMBERS,
                        page -> page.path("incoming_phone_numbers").forEach(each -> {
                            if (each.path("phone_number").asText().equals(number)) {
                                ((ObjectNode) each).put("sms_url", where).put("sms_method", "POST");
                            }
                        }))));
        return Map.of("roundtrip.sms.api", front.url());
    }
}
