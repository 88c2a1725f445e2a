package dev.roundtrip.channel.sms;

import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/**
 * What the customers' phones must know.
 *
 * @param api Twilio's API, {@code https://api.twilio.com}, or what stands in for it
 * @param accountSid the account that owns the customers' numbers
 * @param authToken its auth token
 * @param customerNumbers numbers in E.164, at least one, all different; a customer has one alone while connected
 * @param deskNumber where customers write to, as the desk names it; {@link Pair} knows whether they can
 * @param reach how Twilio, and the desk's callback, are reached
 * @param answer how long a request may take
 * @param pace between two looks at what came
 * @param freeNumber how long a customer waits for a number while all are with others
 */
public record TwilioAccess(
        URI api,
        String accountSid,
        Secret authToken,
        List<String> customerNumbers,
        String deskNumber,
        Reach reach,
        Duration answer,
        Duration pace,
        Duration freeNumber) {
    private static final String E164 = "\\+[1-9]\\d{1,14}";

    public TwilioAccess {
        customerNumbers = List.copyOf(customerNumbers);
        if (customerNumbers.isEmpty()
                || customerNumbers.stream().distinct().count() != customerNumbers.size()
                || !customerNumbers.stream().allMatch(number -> number.matches(E164))) {
            throw new IllegalArgumentException(
                    "SMS needs different numbers in E.164 for customers, at least one, but has %s."
                            .formatted(customerNumbers));
        }
    }

    /** A client that goes the way to Twilio and to the desk's callback. */
    HttpClient http() {
        return reach.client()
                .connectTimeout(answer)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same with less patience for an answer. */
    TwilioAccess within(Duration patience) {
        return new TwilioAccess(
                api, accountSid, authToken, customerNumbers, deskNumber, reach, patience, pace, freeNumber);
    }

    /** With the usual patience: 10 s for an answer, a look every 2 s, every 200 ms when the API is on this machine. */
    public static TwilioAccess usual(
            URI api,
            String accountSid,
            Secret authToken,
            List<String> customerNumbers,
            String deskNumber,
            Reach reach) {
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(api.getHost());
        return new TwilioAccess(
                api,
                accountSid,
                authToken,
                customerNumbers,
                deskNumber,
                reach,
                Duration.ofSeconds(10),
                here ? Duration.ofMillis(200) : Duration.ofSeconds(2),
                Duration.ofMinutes(10));
    }
}
