package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.simulator.FileForm;
import dev.roundtrip.simulator.faults.Faults;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A running desk with an account, its administrator Ada, an API inbox and the contact Carla in it. */
final class TestDesk implements AutoCloseable {
    final Faults faults = Faults.none();
    final ChatwootSimulator simulator;
    final HttpClient http = HttpClient.newHttpClient();
    final ObjectMapper json = new ObjectMapper();
    final String account;
    final JsonNode ada;
    final JsonNode inbox;
    final JsonNode carla;
    final String source;

    TestDesk() throws IOException, InterruptedException {
        this(options -> options);
    }

    TestDesk(UnaryOperator<ChatwootOptions> manner) throws IOException, InterruptedException {
        simulator =
                ChatwootSimulator.start(manner.apply(ChatwootOptions.standard().withFaults(faults)));
        int id = platform("/accounts", Map.of("name", "Shop")).get("id").asInt();
        account = "/api/v1/accounts/" + id;
        ada = person("Ada Admin", "administrator");
        inbox = post("/inboxes", Map.of("name", "Shop", "channel", Map.of("type", "api")));
        JsonNode made = post(
                        "/contacts",
                        Map.of("name", "Carla Customer", "email", "carla@x.test", "inbox_id", inbox.get("id")))
                .get("payload");
        carla = made.get("contact");
        source = made.at("/contact_inbox/source_id").asText();
    }

    JsonNode person(String name, String role) throws IOException, InterruptedException {
        String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@agents.test";
        JsonNode user = platform("/users", Map.of("name", name, "email", mail, "password", "Passw0rd!x"));
        String number = account.substring(account.lastIndexOf('/') + 1);
        platform("/accounts/" + number + "/account_users", Map.of("user_id", user.get("id"), "role", role));
        return user;
    }

    /** The number of a new conversation with Carla. */
    int conversation() throws IOException, InterruptedException {
        JsonNode opened = post("/conversations", Map.of("inbox_id", inbox.get("id"), "source_id", source));
        assertThat(opened.has("id"))
                .as("a conversation is answered, not %s", opened)
                .isTrue();
        return opened.get("id").asInt();
    }

    JsonNode say(int conversation, String content, String type) throws IOException, InterruptedException {
        return post("/conversations/" + conversation + "/messages", Map.of("content", content, "message_type", type));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return body(send("GET", account + path, null, ada.get("access_token").asText()));
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return body(send("POST", account + path, body, ada.get("access_token").asText()));
    }

    /** What Ada is answered below her account. */
    HttpResponse<String> ask(String method, String path, Object body) throws IOException, InterruptedException {
        return send(method, account + path, body, ada.get("access_token").asText());
    }

    JsonNode patch(String path, Object body) throws IOException, InterruptedException {
        return body(send("PATCH", account + path, body, ada.get("access_token").asText()));
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return body(send("DELETE", account + path, null, ada.get("access_token").asText()));
    }

    /** The conversation's messages as the agents see them. */
    JsonNode messages(int conversation) throws IOException, InterruptedException {
        return get("/conversations/" + conversation + "/messages").get("payload");
    }

    List<String> said(int conversation) throws IOException, InterruptedException {
        return messages(conversation).findValuesAsText("content");
    }

    /** A live-chat inbox that asks and answers nothing by itself, unless these settings say so. */
    JsonNode chat(Map<String, Object> settings) throws IOException, InterruptedException {
        Map<String, Object> wanted = new LinkedHashMap<>(Map.of(
                "name",
                "Chat",
                "enable_email_collect",
                false,
                "channel",
                Map.of("type", "web_widget", "website_url", "https://shop.test")));
        wanted.putAll(settings);
        return post("/inboxes", wanted);
    }

    /** A file that Ada puts in before the message it is to go with. */
    JsonNode upload(String filename, byte[] bytes) throws IOException, InterruptedException {
        return body(sendFile("/upload", "attachment", filename, bytes));
    }

    /** A form of Ada's with one file. */
    HttpResponse<String> sendFile(String path, String field, String filename, byte[] bytes)
            throws IOException, InterruptedException {
        HttpRequest request = FileForm.to(simulator.baseUrl() + account + path, field, filename, bytes)
                .header("api_access_token", ada.get("access_token").asText())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, Object body, String token)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .method(method, content)
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("api_access_token", token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode body(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }

    private JsonNode platform(String path, Object body) throws IOException, InterruptedException {
        return body(send("POST", "/platform/api/v1" + path, body, simulator.platformToken()));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
