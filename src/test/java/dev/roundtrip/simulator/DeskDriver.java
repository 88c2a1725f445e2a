package dev.roundtrip.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** An agent at the simulated desk, over HTTP as from outside. */
public final class DeskDriver {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final int account;
    private final JsonNode agent;
    private final String token;

    DeskDriver(Simulators simulators) {
        this(simulators.chatwoot().baseUrl(), simulators.chatwoot().platformToken());
    }

    public DeskDriver(String base, String platform) {
        this.base = base;
        account = call(platform, "POST", "/platform/api/v1/accounts", Map.of("name", "Shop"))
                .get("id")
                .asInt();
        agent = call(
                platform,
                "POST",
                "/platform/api/v1/users",
                Map.of("name", "Tomas", "email", "tomas@desk.test", "password", "Passw0rd!x", "confirmed", true));
        call(
                platform,
                "POST",
                "/platform/api/v1/accounts/" + account + "/account_users",
                Map.of("user_id", agent.get("id").asInt(), "role", "administrator"));
        token = agent.get("access_token").asText();
    }

    /** What the agent subscribes to of the desk's realtime events. */
    Map<String, Object> subscription() {
        return Map.of(
                "channel",
                "RoomChannel",
                "pubsub_token",
                agent.get("pubsub_token").asText(),
                "account_id",
                account,
                "user_id",
                agent.get("id").asInt());
    }

    public JsonNode post(String path, Object body) {
        return call(token, "POST", "/api/v1/accounts/" + account + path, body);
    }

    public JsonNode get(String path) {
        return call(token, "GET", "/api/v1/accounts/" + account + path, Map.of());
    }

    /** Posts a form with nothing but a file. */
    public JsonNode postFile(String path, String field, String filename) {
        String url = base + "/api/v1/accounts/" + account + path;
        return send(FileForm.to(url, field, filename, "A file")
                .header("api_access_token", token)
                .build());
    }

    private JsonNode call(String auth, String method, String path, Object body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("api_access_token", auth)
                    .header("Content-Type", "application/json")
                    .method(method, publisher(method, body))
                    .build());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("What is asked of " + path + " can't be written", unwritable);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.method() + " " + request.uri() + " was answered " + answer.statusCode()
                        + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new IllegalStateException(request.uri() + " could not be reached", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + request.uri(), interrupted);
        }
    }

    private HttpRequest.BodyPublisher publisher(String method, Object body) throws JsonProcessingException {
        return "GET".equals(method)
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }
}
