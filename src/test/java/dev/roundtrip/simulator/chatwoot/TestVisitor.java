package dev.roundtrip.simulator.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.FileForm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A visitor of a live-chat inbox, who talks to the widget API. */
final class TestVisitor {
    final JsonNode contact;
    private final TestDesk desk;
    private final String website;
    private final String session;

    TestVisitor(TestDesk desk, JsonNode inbox) throws IOException, InterruptedException {
        this.desk = desk;
        this.website = inbox.get("website_token").asText();
        JsonNode config = desk.body(ask("POST", "config", Map.of(), null));
        this.session = config.at("/website_channel_config/auth_token").asText();
        this.contact = config.get("contact");
    }

    /** The number of the conversation that it went to. */
    int say(String content) throws IOException, InterruptedException {
        return answer("POST", "messages", Map.of("message", Map.of("content", content)))
                .get("conversation_id")
                .asInt();
    }

    JsonNode sends(String filename) throws IOException, InterruptedException {
        String url = desk.simulator.baseUrl() + "/api/v1/widget/messages?website_token=" + website;
        HttpRequest request = FileForm.to(url, "message[attachments][]", filename, "A file")
                .header("X-Auth-Token", session)
                .build();
        return desk.body(desk.http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode messages() throws IOException, InterruptedException {
        return answer("GET", "messages", null).get("payload");
    }

    JsonNode answer(String method, String path, Object body) throws IOException, InterruptedException {
        return desk.body(ask(method, path, body));
    }

    HttpResponse<String> ask(String method, String path, Object body) throws IOException, InterruptedException {
        return ask(method, path, body, session);
    }

    private HttpResponse<String> ask(String method, String path, Object body, String token)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(desk.json.writeValueAsString(body));
        URI address = URI.create(desk.simulator.baseUrl() + "/api/v1/widget/" + path + "?website_token=" + website);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, content).header("Content-Type", "application/json");
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        return desk.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
