package dev.roundtrip.desk;

import static io.restassured.RestAssured.given;

import dev.roundtrip.simulator.Simulators;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** The simulator with one account, its administrator, and one inbox that customers write to over the client API. */
final class SimulatedDesk implements AutoCloseable {
    private final Simulators simulators = Simulators.start(
            ChatwootOptions.standard().withPort(0),
            () -> UUID.randomUUID().toString().replace("-", ""));
    private final String platform;
    private final long account;
    private final AccessToken token;
    private final long inbox;
    private final String inboxKey;

    SimulatedDesk() {
        platform = simulators.target().get("platform_token");
        account = post(platform, "/platform/api/v1/accounts", Map.of("name", "Harbor & Pine"))
                .getLong("id");
        long user = post(
                        platform,
                        "/platform/api/v1/users",
                        Map.of("name", "Tomas Agent", "email", "tomas@desk.test", "password", "Secret-4711!"))
                .getLong("id");
        post(
                platform,
                "/platform/api/v1/accounts/" + account + "/account_users",
                Map.of("user_id", user, "role", "administrator"));
        token = new AccessToken(post(platform, "/platform/api/v1/users/" + user + "/token", Map.of())
                .getString("access_token"));
        JsonPath made = post(
                token.value(),
                "/api/v1/accounts/" + account + "/inboxes",
                Map.of("name", "Shop", "channel", Map.of("type", "api")));
        inbox = made.getLong("id");
        inboxKey = made.getString("inbox_identifier");
    }

    DeskAccess access() {
        return DeskAccess.of(URI.create(simulators.target().get("base_url")), account, token);
    }

    long inbox() {
        return inbox;
    }

    /** A new customer, by their source id. */
    String customer(String name) {
        return post("", contacts(), Map.of("name", name)).getString("source_id");
    }

    /** Opens a conversation of that customer and returns its number. */
    long opens(String sourceId) {
        return post("", contacts() + "/" + sourceId + "/conversations", Map.of())
                .getLong("id");
    }

    void writes(String sourceId, long conversation, String words) {
        post(
                "",
                contacts() + "/" + sourceId + "/conversations/" + conversation + "/messages",
                Map.of("content", words));
    }

    private String contacts() {
        return "/public/api/v1/inboxes/" + inboxKey + "/contacts";
    }

    private JsonPath post(String key, String path, Map<String, ?> body) {
        return given().baseUri(simulators.target().get("base_url"))
                .header(DeskAccess.TOKEN_HEADER, key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Override
    public void close() {
        simulators.close();
    }
}
