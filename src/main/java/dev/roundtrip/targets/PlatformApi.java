package dev.roundtrip.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Chatwoot's platform API: makes the account and the people of a desk that is ours alone. */
final class PlatformApi {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String token;

    /**
     * @param base the desk's address
     * @param token a platform app's token
     */
    PlatformApi(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A new account; its id. */
    long createAccount(String name) {
        return post("/platform/api/v1/accounts", Map.of("name", name)).get("id").asLong();
    }

    /** A new person with a role in the account; their API access token. */
    String createUser(long account, String name, String email, String password, String role) {
        JsonNode user = post("/platform/api/v1/users", Map.of("name", name, "email", email, "password", password));
        post(
                "/platform/api/v1/accounts/%d/account_users".formatted(account),
                Map.of("user_id", user.get("id").asLong(), "role", role));
        return user.get("access_token").asText();
    }

    private JsonNode post(String path, Map<String, ?> body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("api_access_token", token)
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The desk at %s answered POST %s with %d: %s"
                        .formatted(base, path, answer.statusCode(), answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The desk at %s can't be asked for %s: %s".formatted(base, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while setting up the desk at " + base + ".", e);
        }
    }
}
