package dev.roundtrip.channel.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import dev.roundtrip.network.Whole;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Carries twilio-java's requests to the API or its stand-in, each exactly once: the library's own way of asking again
 * after a 5xx could send a text twice.
 */
final class Wire extends HttpClient {
    private final java.net.http.HttpClient client;
    private final TwilioAccess access;
    private final ExchangeLog log;
    private final Clock clock;

    Wire(java.net.http.HttpClient client, TwilioAccess access, ExchangeLog log, Clock clock) {
        this.client = client;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** twilio-java on such a wire. */
    static TwilioRestClient client(java.net.http.HttpClient http, TwilioAccess access, ExchangeLog log, Clock clock) {
        return new TwilioRestClient.Builder(
                        access.accountSid(), access.authToken().reveal())
                .httpClient(new Wire(http, access, log, clock))
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        URI target = target(request);
        String form = request.getMethod() == HttpMethod.POST ? request.encodeFormBody() : "";
        Instant began = clock.instant();
        try {
            HttpResponse<String> answer = Whole.send(
                    client,
                    http(request, target, form),
                    BodyHandlers.ofString(StandardCharsets.UTF_8),
                    access.answer());
            publish(request, target, form, began, answer.statusCode() + "", answer.body());
            if (answer.statusCode() >= 400 && !answer.body().strip().startsWith("{")) {
                throw new NotTwilio(answer.statusCode(), answer.body());
            }
            return new Response(answer.body(), answer.statusCode(), headers(answer));
        } catch (IOException broken) {
            publish(request, target, form, began, "no answer", String.valueOf(broken.getMessage()));
            throw new ApiConnectionException(words(broken), broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("the run was stopped meanwhile", asked);
        }
    }

    /** The same path and query at the configured place; the library knows Twilio's own hosts only. */
    private URI target(Request request) {
        URI wanted = URI.create(request.constructURL().toString());
        String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return URI.create(place(access.api(), wanted.getHost()) + wanted.getRawPath() + query);
    }

    /**
     * Twilio has a host for each product, {@code messaging.twilio.com} or {@code messaging.dublin.ie1.twilio.com}; what stands in for
     * it has one for all.
     */
    static String place(URI api, String host) {
        String product = host.substring(0, host.indexOf('.'));
        return api.toString()
                .replaceAll("/+$", "")
                .replaceFirst("//api\\.((?:[^/]+\\.)?twilio\\.com)$", "//" + product + ".$1");
    }

    private HttpRequest http(Request request, URI target, String form) {
        BodyPublisher body = form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form);
        HttpRequest.Builder http = HttpRequest.newBuilder(target)
                .header("Accept", "application/json")
                .method(request.getMethod().toString(), body);
        if (!form.isEmpty()) {
            http.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        }
        if (request.requiresAuthentication()) {
            http.header("Authorization", request.getAuthString());
        }
        return http.build();
    }

    private void publish(Request request, URI target, String form, Instant began, String status, String body) {
        String what = request.getMethod() + " " + target.getPath();
        long millis = Duration.between(began, clock.instant()).toMillis();
        String all = "%s %s%nAuthorization: ***%n%s%n%n%s%n%s%n"
                .formatted(request.getMethod(), target, readable(form), status, body);
        log.add(new Exchange(
                began,
                Exchange.Kind.TWILIO,
                "%s → %s in %d ms".formatted(what, status, millis),
                "text/plain",
                all.getBytes(StandardCharsets.UTF_8)));
    }

    private static Header[] headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .map(header -> new BasicHeader(header.getKey(), String.join(", ", header.getValue())))
                .toArray(Header[]::new);
    }

    private static String readable(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static String words(IOException broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }
}
