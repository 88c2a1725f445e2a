package dev.roundtrip.simulator.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The JSON of Twilio's resources. */
final class Wording {
    static final String VERSION = "2010-04-01";
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String account(String accountSid) {
        return "/" + VERSION + "/Accounts/" + accountSid;
    }

    static String message(Text text) {
        return account(text.accountSid()) + "/Messages/" + text.sid();
    }

    static String date(Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }

    static Map<String, Object> of(Text text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account_sid", text.accountSid());
        json.put("api_version", VERSION);
        json.put("body", text.body());
        json.put("date_created", date(text.created()));
        json.put("date_sent", date(text.sent()));
        json.put("date_updated", date(text.updated()));
        json.put("direction", text.way().word());
        json.put("error_code", text.trouble() == null ? null : text.trouble().code());
        json.put("error_message", text.trouble() == null ? null : text.trouble().message());
        json.put("from", text.from().isEmpty() ? null : text.from());
        json.put("messaging_service_sid", text.service().isEmpty() ? null : text.service());
        json.put("num_media", String.valueOf(text.media()));
        json.put("num_segments", String.valueOf(Segments.of(text.body())));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", text.sid());
        json.put("status", text.status());
        json.put("subresource_uris", Map.of("media", message(text) + "/Media.json"));
        json.put("to", text.to());
        json.put("uri", message(text) + ".json");
        return json;
    }

    static Map<String, Object> of(Text text, Media media) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", media.sid());
        json.put("account_sid", text.accountSid());
        json.put("parent_sid", text.sid());
        json.put("content_type", media.contentType());
        json.put("date_created", date(media.created()));
        json.put("date_updated", date(media.created()));
        json.put("uri", message(text) + "/Media/" + media.sid() + ".json");
        return json;
    }

    static Map<String, Object> ofAccount(String accountSid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", accountSid);
        json.put("owner_account_sid", accountSid);
        json.put("friendly_name", accountSid);
        json.put("status", "active");
        json.put("type", "Full");
        json.put("uri", account(accountSid) + ".json");
        return json;
    }

    static Map<String, Object> of(PhoneNumber number, String sid, String accountSid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", sid);
        json.put("account_sid", accountSid);
        json.put("api_version", VERSION);
        json.put("phone_number", number.number());
        json.put("friendly_name", number.number());
        json.put("capabilities", Map.of("sms", true, "mms", true, "voice", false, "fax", false));
        json.put("sms_url", number.smsUrl());
        json.put("sms_method", number.smsMethod());
        json.put("origin", "twilio");
        json.put("status", "in-use");
        json.put("uri", account(accountSid) + "/IncomingPhoneNumbers/" + sid + ".json");
        return json;
    }

    static Map<String, Object> of(Service service) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", service.sid());
        json.put("account_sid", service.accountSid());
        json.put("friendly_name", service.sid());
        json.put("inbound_request_url", service.inboundUrl().isEmpty() ? null : service.inboundUrl());
        json.put("inbound_method", service.inboundMethod());
        json.put("use_inbound_webhook_on_number", service.onNumber());
        json.put("url", "https://messaging.twilio.com/v1/Services/" + service.sid());
        return json;
    }
}
