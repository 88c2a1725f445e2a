package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.config.Secret;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.waiting.Stop;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Posts a customer's text to the desk's callback, in the form and with the signature that Twilio would post it with. */
final class CallbackPost implements Outgoing {
    private final TwilioAccess access;
    private final String number;
    private final URI callback;
    private final Supplier<String> sids;
    private final HttpClient http;
    private final ExchangeLog log;
    private final Clock clock;

    /**
     * For the customer with that number.
     *
     * @throws ChannelTrouble when the number is none of ours: the desk would answer somebody
     */
    CallbackPost(
            TwilioAccess access, String number, Injection injection, HttpClient http, ExchangeLog log, Clock clock) {
        if (!access.customerNumbers().contains(number)) {
            throw new ChannelTrouble(
                    Why.NUMBER_NOT_OURS,
                    "No text may be posted as one from %s: the desk would answer whoever has that number. Only those of roundtrip.sms.customer.numbers are ours: add it there if it is."
                            .formatted(number));
        }
        this.access = access;
        this.number = number;
        this.callback = injection.callback();
        this.sids = injection.ids();
        this.http = http;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Receipt send(String text) {
        String sid = "SM" + sids.get();
        Map<String, String> form = form(sid, text);
        Instant begun = clock.instant();
        int status = post(form, begun);
        if (status < 200 || status > 299) {
            throw new ChannelTrouble(
                    "The desk's callback %s answered HTTP %d to a text from %s, where Twilio is answered 204. Check roundtrip.desk.url, and what a proxy before the desk lets through to /twilio/callback."
                            .formatted(callback, status, number));
        }
        return new Receipt(
                sid, begun, clock.instant(), "the desk's callback, posted to in Twilio's manner", access.deskNumber());
    }

    private Map<String, String> form(String sid, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ToCountry", "");
        form.put("FromCountry", "");
        form.put("SmsMessageSid", sid);
        form.put("SmsSid", sid);
        form.put("MessageSid", sid);
        form.put("SmsStatus", "received");
        form.put("AccountSid", access.accountSid());
        form.put("From", number);
        form.put("To", access.deskNumber());
        form.put("Body", text);
        form.put("NumMedia", "0");
        form.put("NumSegments", String.valueOf(Segments.of(text).count()));
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** That form, posted there as Twilio would. */
    static HttpRequest.Builder request(URI callback, Secret authToken, Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(callback)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", Signature.of(authToken, callback.toString(), form))
                .POST(BodyPublishers.ofString(fields));
    }

    private int post(Map<String, String> form, Instant begun) {
        HttpRequest request = request(callback, access.authToken(), form)
                .timeout(access.answer())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            keep(form, begun, answer.statusCode() + "");
            return answer.statusCode();
        } catch (IOException broken) {
            keep(form, begun, "no answer");
            throw new ChannelTrouble(
                    Silence.why(broken),
                    "The desk's callback %s gave no answer to a text from %s: %s. Check roundtrip.desk.url and the way there."
                            .formatted(callback, number, Silence.words(broken)),
                    broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Posting a text to the desk was interrupted.", asked);
        }
    }

    private void keep(Map<String, String> form, Instant begun, String status) {
        String readable = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
        log.add(new Exchange(
                begun,
                Exchange.Kind.TWILIO,
                "POST %s → %s in %d ms"
                        .formatted(
                                callback.getPath(),
                                status,
                                Duration.between(begun, clock.instant()).toMillis()),
                "text/plain",
                "POST %s%nX-Twilio-Signature: ***%n%s%n%n%s%n"
                        .formatted(callback, readable, status)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** No carrier has it who could lose it. */
    @Override
    public Optional<Stop> lost(Receipt receipt) {
        return Optional.empty();
    }
}
