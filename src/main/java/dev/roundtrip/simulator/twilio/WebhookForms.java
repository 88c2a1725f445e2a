package dev.roundtrip.simulator.twilio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms that Twilio posts to webhooks. */
final class WebhookForms {
    private final Supplier<String> baseUrl;

    WebhookForms(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    Map<String, String> arrival(Text text, List<Media> files) {
        Map<String, String> form = new LinkedHashMap<>();
        place(form, "To", text.to());
        place(form, "From", text.from());
        form.put("SmsMessageSid", text.sid());
        form.put("SmsSid", text.sid());
        form.put("MessageSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("AccountSid", text.accountSid());
        form.put("Body", text.body());
        form.put("NumMedia", String.valueOf(files.size()));
        form.put("NumSegments", String.valueOf(Segments.of(text.body())));
        form.put("ApiVersion", Wording.VERSION);
        if (!text.service().isEmpty()) {
            form.put("MessagingServiceSid", text.service());
        }
        for (int i = 0; i < files.size(); i++) {
            form.put(
                    "MediaUrl" + i,
                    baseUrl.get() + Wording.message(text) + "/Media/"
                            + files.get(i).sid());
            form.put("MediaContentType" + i, files.get(i).contentType());
        }
        return form;
    }

    Map<String, String> status(Text text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", text.status());
        form.put("MessageStatus", text.status());
        form.put("MessageSid", text.sid());
        form.put("To", text.to());
        form.put("From", text.from());
        form.put("AccountSid", text.accountSid());
        form.put("ApiVersion", Wording.VERSION);
        if (!text.service().isEmpty()) {
            form.put("MessagingServiceSid", text.service());
        }
        if (text.trouble() != null) {
            form.put("ErrorCode", String.valueOf(text.trouble().code()));
            form.put("ErrorMessage", text.trouble().message());
        }
        return form;
    }

    private static void place(Map<String, String> form, String end, String number) {
        form.put(end, number);
        form.put(end + "Country", country(number));
        form.put(end + "State", "");
        form.put(end + "City", "");
        form.put(end + "Zip", "");
    }

    private static String country(String number) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return switch (numbers.parse(number, null).getCountryCode()) {
                case 1 -> "US";
                default ->
                    String.valueOf(numbers.getRegionCodeForCountryCode(
                            numbers.parse(number, null).getCountryCode()));
            };
        } catch (NumberParseException notANumber) {
            return "";
        }
    }
}
