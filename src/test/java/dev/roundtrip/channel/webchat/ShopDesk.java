package dev.roundtrip.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.ChatwootSimulator;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.trip.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A simulated desk with one account, one agent and one website inbox; the agent acts over the API. */
final class ShopDesk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    final Faults faults = Faults.none();
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ChatwootSimulator simulator;
    private final String account;
    private final String agentToken;
    private final int agent;
    private JsonNode inbox;

    ShopDesk() {
        this(Throttling.PRODUCT);
    }

    /** With a desk that holds off whom it will. */
    ShopDesk(Throttling throttling) {
        simulator = ChatwootSimulator.start(
                ChatwootOptions.standard().withPort(0).withFaults(faults).withThrottling(throttling));
        account = "/api/v1/accounts/"
                + send("POST", "/platform/api/v1/accounts", "{\"name\":\"Harbor & Pine\"}", simulator.platformToken())
                        .get("id");
        JsonNode user = send(
                "POST",
                "/platform/api/v1/users",
                "{\"name\":\"Tomas Lind\",\"email\":\"tomas@shop.test\",\"password\":\"Secret-123!\"}",
                simulator.platformToken());
        agent = user.get("id").asInt();
        agentToken = user.get("access_token").asText();
        String accountId = account.substring(account.lastIndexOf('/') + 1);
        send(
                "POST",
                "/platform/api/v1/accounts/" + accountId + "/account_users",
                "{\"user_id\":" + agent + ",\"role\":\"administrator\"}",
                simulator.platformToken());
        inbox("{}");
    }

    /** Makes a new website inbox, with these settings besides the usual ones; it is the one of this desk from now on. */
    void inbox(String settings) {
        try {
            ObjectNode wanted = JSON.createObjectNode();
            wanted.put("name", "Harbor & Pine").put("enable_email_collect", false);
            wanted.putObject("channel")
                    .put("type", "web_widget")
                    .put("website_url", "https://shop.test")
                    .put("widget_color", "#1f6f54")
                    .put("welcome_title", "Ahoy there!")
                    .put("welcome_tagline", "Ask us about orders, returns and gear.");
            JSON.readerForUpdating(wanted).readValue(settings);
            inbox = call("POST", "/inboxes", wanted.toString());
            call("POST", "/inbox_members", "{\"inbox_id\":" + inbox.get("id") + ",\"user_ids\":[" + agent + "]}");
        } catch (IOException e) {
            throw new IllegalArgumentException("These settings of an inbox are no JSON: " + settings, e);
        }
    }

    URI address() {
        return URI.create(simulator.baseUrl());
    }

    String snippet() {
        return inbox.get("web_widget_script").asText();
    }

    int inboxId() {
        return inbox.get("id").asInt();
    }

    /** The newest conversation of the visitor. */
    int conversationOf(String visitor) {
        for (JsonNode conversation : call("GET", "/conversations?inbox_id=" + inboxId() + "&status=all", "")
                .path("data")
                .path("payload")) {
            JsonNode last = conversation.path("messages").path(0).path("conversation");
            if (last.path("contact_inbox").path("source_id").asText().equals(visitor)) {
                return conversation.get("id").asInt();
            }
        }
        throw new AssertionError("The desk has no conversation with visitor " + visitor + ".");
    }

    JsonNode messages(int conversation) {
        return call("GET", "/conversations/" + conversation + "/messages", "").get("payload");
    }

    /** The only file of a message, as an agent downloads it; its name is the one in the address. */
    Attachment fileOf(JsonNode message) {
        assertThat(message.get("attachments")).hasSize(1);
        String address = message.get("attachments").get(0).get("data_url").asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String path = URI.create(address).getPath();
            return new Attachment(
                    path.substring(path.lastIndexOf('/') + 1),
                    answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""),
                    answer.body());
        } catch (IOException e) {
            throw new AssertionError(address + " gives no file.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JsonNode say(int conversation, String message) {
        return call("POST", "/conversations/" + conversation + "/messages", message);
    }

    JsonNode answer(int conversation, String text) {
        return say(conversation, JSON.createObjectNode().put("content", text).toString());
    }

    /** Answers with these files, as the agent's screen sends them. */
    JsonNode answer(int conversation, String text, Attachment... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(field("content", "", "text/plain", text.getBytes(UTF_8)));
        for (Attachment file : files) {
            body.writeBytes(
                    field("attachments[]", "; filename=\"" + file.name() + "\"", file.mediaType(), file.bytes()));
        }
        body.writeBytes("--b--\r\n".getBytes(UTF_8));
        return send(
                "POST",
                account + "/conversations/" + conversation + "/messages",
                "multipart/form-data; boundary=b",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                agentToken);
    }

    private static byte[] field(String name, String more, String type, byte[] value) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, more, type)
                .getBytes(UTF_8));
        field.writeBytes(value);
        field.writeBytes("\r\n".getBytes(UTF_8));
        return field.toByteArray();
    }

    JsonNode call(String method, String path, String body) {
        return send(method, account + path, body, agentToken);
    }

    private JsonNode send(String method, String path, String body, String token) {
        return send(method, path, "application/json", HttpRequest.BodyPublishers.ofString(body), token);
    }

    private JsonNode send(String method, String path, String type, HttpRequest.BodyPublisher body, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .header("api_access_token", token)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(method + " " + path + " → " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
