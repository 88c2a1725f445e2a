package dev.roundtrip.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A visitor of the shop's page, as the widget speaks for him. */
final class Visitor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String desk;
    private final String website;
    private final String session;
    private final JsonNode contact;

    Visitor(String desk, String website) {
        this.desk = desk;
        this.website = website;
        JsonNode config = call("POST", "config", "", Map.of(), "");
        this.session = config.at("/website_channel_config/auth_token").asText();
        this.contact = config.get("contact");
    }

    /** The desk's number of this visitor's contact. */
    String id() {
        return contact.get("id").asText();
    }

    CableEar listens() {
        String token = contact.get("pubsub_token").asText();
        return new CableEar(desk, Map.of("channel", "RoomChannel", "pubsub_token", token));
    }

    JsonNode says(String text) {
        return call("POST", "messages", "", Map.of("message", Map.of("content", text)), session);
    }

    JsonNode begins(String text) {
        return call("POST", "conversations", "", Map.of("message", Map.of("content", text)), session);
    }

    /** What the page is shown when it is loaded. */
    List<String> shown() {
        return call("GET", "messages", "", Map.of(), session).get("payload").findValuesAsText("content");
    }

    /** What an open page is told that it missed after that message. */
    List<String> missedSince(JsonNode message) {
        return call("GET", "messages", "&after=" + message.get("id"), Map.of(), session)
                .get("payload")
                .findValuesAsText("content");
    }

    private JsonNode call(String method, String path, String query, Object body, String auth) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(desk + "/api/v1/widget/" + path + "?website_token=" + website + query))
                    .header("Content-Type", "application/json")
                    .header("X-Auth-Token", auth)
                    .method(
                            method,
                            "GET".equals(method)
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The widget's %s %s was answered %d: %s"
                        .formatted(method, path, answer.statusCode(), answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new IllegalStateException(desk + " could not be reached", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + desk, interrupted);
        }
    }
}
