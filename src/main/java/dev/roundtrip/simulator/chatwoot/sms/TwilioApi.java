package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests that the desk makes to Twilio. None is repeated. */
public final class TwilioApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final URI api;
    private final URI messaging;
    private final Json json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public TwilioApi(URI api, URI messaging, Json json) {
        this.api = api;
        this.messaging = messaging;
        this.json = json;
    }

    /** @throws TwilioRefusal when the credentials are not good */
    void check(TwilioLogin login) throws TwilioRefusal {
        get(login, account(login) + "/Messages.json?PageSize=1");
    }

    /** The SID of a number, empty when the account does not have it. */
    Optional<String> number(TwilioLogin login, String number) throws TwilioRefusal {
        Map<String, Object> found =
                get(login, account(login) + "/IncomingPhoneNumbers.json?PhoneNumber=" + Form.encoded(number));
        return new Params(found)
                .list("incoming_phone_numbers").stream()
                        .flatMap(entry -> Params.asMap(entry).stream())
                        .map(entry -> String.valueOf(entry.get("sid")))
                        .findFirst();
    }

    void pointNumber(TwilioLogin login, String sid, String callback) throws TwilioRefusal {
        Form form = new Form().with("SmsMethod", "POST").with("SmsUrl", callback);
        post(login, api, account(login) + "/IncomingPhoneNumbers/" + sid + ".json", form, "Unable to update record");
    }

    void pointService(TwilioLogin login, String sid, String callback) throws TwilioRefusal {
        Form form = new Form()
                .with("InboundMethod", "POST")
                .with("InboundRequestUrl", callback)
                .with("UseInboundWebhookOnNumber", "false");
        post(login, messaging, "/v1/Services/" + sid, form, "Unable to update record");
    }

    /**
     * Sends a text from the number or the messaging service of the channel and gives Twilio's SID for it.
     *
     * @throws TwilioRefusal when Twilio does not take it
     */
    public String send(Channel from, String to, String body, List<String> media, String callback) throws TwilioRefusal {
        TwilioLogin login = TwilioLogin.of(from);
        String service = from.text("messaging_service_sid");
        Form form = new Form().with("To", to).with("Body", body);
        if (service == null || service.isBlank()) {
            form.with("From", from.text("phone_number"));
        } else {
            form.with("MessagingServiceSid", service);
        }
        media.forEach(address -> form.with("MediaUrl", address));
        form.with("StatusCallback", callback);
        return String.valueOf(post(login, api, account(login) + "/Messages.json", form, "Unable to create record")
                .get("sid"));
    }

    private Map<String, Object> get(TwilioLogin login, String path) throws TwilioRefusal {
        return answer(request(login, api.resolve(path)).GET().build(), "Unable to fetch page");
    }

    private Map<String, Object> post(TwilioLogin login, URI host, String path, Form form, String intent)
            throws TwilioRefusal {
        HttpRequest request = request(login, host.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return answer(request, intent);
    }

    private Map<String, Object> answer(HttpRequest request, String intent) throws TwilioRefusal {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, Object> body = json.object(answer.body());
            if (answer.statusCode() >= 400) {
                throw TwilioRefusal.answered(answer.statusCode(), body, intent);
            }
            return body;
        } catch (IOException unreachable) {
            throw TwilioRefusal.silent(request.uri().getAuthority());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw TwilioRefusal.silent(request.uri().getAuthority());
        }
    }

    private static HttpRequest.Builder request(TwilioLogin login, URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", login.authorization());
    }

    private static String account(TwilioLogin login) {
        return "/2010-04-01/Accounts/" + Form.encoded(login.accountSid());
    }
}
