package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetApiTest {
    private TestDesk desk;
    private JsonNode inbox;

    @BeforeEach
    void opens_a_website_inbox() throws IOException, InterruptedException {
        desk = new TestDesk();
        inbox = desk.post(
                "/inboxes",
                Map.of(
                        "name",
                        "Tom's \\ \"chat\" </script>",
                        "enable_email_collect",
                        false,
                        "channel",
                        Map.of("type", "web_widget", "website_url", "https://shop.test")));
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void a_session_goes_on_and_a_garbled_one_starts_a_new_visitor() throws IOException, InterruptedException {
        JsonNode first = json(widget("POST", "config", "{}", null));
        String session = first.at("/website_channel_config/auth_token").asText();

        assertThat(json(widget("POST", "config", "{}", session)).at("/contact/id"))
                .isEqualTo(first.at("/contact/id"));
        assertThat(json(widget("POST", "config", "{}", "garbled")).at("/contact/id"))
                .isNotEqualTo(first.at("/contact/id"));
    }

    @Test
    void a_forged_session_is_of_nobody() throws IOException, InterruptedException {
        String session = session();
        String forged = session.substring(0, session.length() - 4) + (session.endsWith("AAAA") ? "BBBB" : "AAAA");

        assertThat(widget("GET", "messages", null, forged).statusCode()).isEqualTo(404);
        assertThat(widget("GET", "messages", null, session).statusCode()).isEqualTo(200);
    }

    @Test
    void a_private_note_is_never_in_the_visitors_list() throws IOException, InterruptedException {
        String session = session();
        JsonNode written = json(widget("POST", "messages", "{\"message\":{\"content\":\"Hello?\"}}", session));
        int conversation = written.get("conversation_id").asInt();
        desk.post("/conversations/" + conversation + "/messages", Map.of("content", "angry", "private", true));
        desk.post("/conversations/" + conversation + "/messages", Map.of("content", "Hello!"));

        assertThat(json(widget("GET", "messages", null, session)).get("payload").findValuesAsText("content"))
                .containsExactly("Hello?", "Hello!");
    }

    @Test
    void a_name_full_of_signs_does_not_break_out_of_the_page() throws IOException, InterruptedException {
        HttpResponse<String> page = send("GET", "/widget?website_token=" + token(), null, null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("websiteName: 'Tom\\'s \\\\ \\\"chat\\\" \\u003c/script\\u003e'")
                .contains("<title>Tom's \\ \"chat\" &lt;/script&gt;</title>");
        assertThat(page.headers().firstValue("x-frame-options")).isEmpty();
    }

    private String session() throws IOException, InterruptedException {
        return json(widget("POST", "config", "{}", null))
                .at("/website_channel_config/auth_token")
                .asText();
    }

    private String token() {
        return inbox.get("website_token").asText();
    }

    private JsonNode json(HttpResponse<String> answer) throws IOException {
        return desk.body(answer);
    }

    private HttpResponse<String> widget(String method, String path, String body, String session)
            throws IOException, InterruptedException {
        return send(method, "/api/v1/widget/" + path + "?website_token=" + token(), body, session);
    }

    private HttpResponse<String> send(String method, String path, String body, String session)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.simulator.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (session != null) {
            request.header("X-Auth-Token", session);
        }
        return desk.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
