package dev.roundtrip.simulator.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts signed webhooks, once each as Twilio does, and fetches files. */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final AuthTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Postman(AuthTokens tokens) {
        this.tokens = tokens;
    }

    void deliver(String url, String method, String accountSid, Map<String, String> form) {
        String fields = encoded(form);
        boolean get = "GET".equalsIgnoreCase(method);
        String address = get ? url + (url.contains("?") ? "&" : "?") + fields : url;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("I-Twilio-Idempotency-Token", form.getOrDefault("MessageSid", "none"));
        tokens.of(accountSid)
                .ifPresent(token ->
                        request.header("X-Twilio-Signature", Signature.of(token, address, get ? Map.of() : form)));
        if (get) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(fields));
        }
        send(request.build(), address);
    }

    HttpResponse<byte[]> fetch(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private void send(HttpRequest request, String address) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400) {
                LOG.warn("The webhook {} answered {}: Twilio posts a text once only", address, status);
            }
        } catch (IOException unreachable) {
            LOG.warn("The webhook {} could not be posted: {}", address, unreachable.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
