package dev.roundtrip.diagnosis;

import static io.restassured.RestAssured.given;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.ChatwootSimulator;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** The simulator with two inboxes that customers write to over the client API, and an administrator's client. */
final class QuestionedDesk implements AutoCloseable {
    private final ChatwootSimulator simulator =
            ChatwootSimulator.start(ChatwootOptions.standard().withPort(0));
    private final String account;
    private final String token;
    final DeskClient client;
    final Place shop;
    final Place other;

    /** An inbox. */
    record Place(long id, String key) {}

    /** A customer in one conversation of an inbox. */
    record Writer(Place place, String sourceId, long conversation) {}

    QuestionedDesk() {
        String platform = simulator.platformToken();
        long number = ask(Method.POST, platform, "/platform/api/v1/accounts", Map.of("name", "Harbor & Pine"))
                .getLong("id");
        JsonPath user = ask(
                Method.POST,
                platform,
                "/platform/api/v1/users",
                Map.of("name", "Tomas Agent", "email", "tomas@desk.test", "password", "Secret-4711!"));
        ask(
                Method.POST,
                platform,
                "/platform/api/v1/accounts/" + number + "/account_users",
                Map.of("user_id", user.getLong("id"), "role", "administrator"));
        account = "/api/v1/accounts/" + number;
        token = user.getString("access_token");
        client = DeskClient.to(
                DeskAccess.of(URI.create(simulator.baseUrl()), number, new AccessToken(token)), Clock.systemUTC());
        shop = inbox("Shop");
        other = inbox("Other");
    }

    private Place inbox(String name) {
        JsonPath made = asAgent(Method.POST, "/inboxes", Map.of("name", name, "channel", Map.of("type", "api")));
        return new Place(made.getLong("id"), made.getString("inbox_identifier"));
    }

    /** A customer who opens a conversation there. */
    Writer customer(Place place, String name, String identifier) {
        String contacts = "/public/api/v1/inboxes/" + place.key() + "/contacts";
        String source = ask(Method.POST, "", contacts, Map.of("name", name, "identifier", identifier))
                .getString("source_id");
        return opens(place, source);
    }

    Writer opens(Place place, String source) {
        String contacts = "/public/api/v1/inboxes/" + place.key() + "/contacts";
        long conversation = ask(Method.POST, "", contacts + "/" + source + "/conversations", Map.of())
                .getLong("id");
        return new Writer(place, source, conversation);
    }

    void writes(Writer writer, String words) {
        ask(
                Method.POST,
                "",
                "/public/api/v1/inboxes/%s/contacts/%s/conversations/%d/messages"
                        .formatted(writer.place().key(), writer.sourceId(), writer.conversation()),
                Map.of("content", words));
    }

    JsonPath asAgent(Method method, String path, Map<String, ?> body) {
        return ask(method, token, account + path, body);
    }

    private JsonPath ask(Method method, String key, String path, Map<String, ?> body) {
        return given().baseUri(simulator.baseUrl())
                .header("api_access_token", key)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
