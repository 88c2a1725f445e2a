package dev.roundtrip.simulator.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.hc.core5.http.Header;

/** twilio-java's way out, led to a simulator, and without its three attempts. */
public final class LoopbackClient extends HttpClient {
    private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
    private final String base;

    public LoopbackClient(String base) {
        this.base = base;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        String file = request.constructURL().getFile();
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(base + file))
                .header("Authorization", request.getAuthString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(request.getMethod().toString(), HttpRequest.BodyPublishers.ofString(request.encodeFormBody()));
        try {
            HttpResponse<String> answer = http.send(copy.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode(), new Header[0]);
        } catch (IOException unreachable) {
            throw new IllegalStateException(base + file + " could not be reached", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + base + file, interrupted);
        }
    }
}
