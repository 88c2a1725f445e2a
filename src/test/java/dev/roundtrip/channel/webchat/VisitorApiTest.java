package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitorApiTest {
    private final ShopDesk desk = new ShopDesk();
    private final String website = desk.snippet().replaceAll("(?s).*websiteToken: \"([^\"]+)\".*", "$1");
    private final String frame = desk.address() + "/widget?website_token=" + website;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_desk_gives_a_visitor_their_own_messages_and_no_notes() throws Exception {
        String session = post("/api/v1/widget/config", "", "{}", "website_channel_config", "auth_token");
        post("/api/v1/widget/messages", session, "{\"message\":{\"content\":\"Where is it?\"}}", "id", "");
        int conversation = desk.conversationOf(SessionClaims.of(session).sourceId());
        desk.answer(conversation, "Here.");
        desk.say(conversation, "{\"content\":\"A note.\",\"private\":true}");

        assertThat(new VisitorApi(desk.address(), Web.client(Reach.plain())).messages(frame, session))
                .extracting(VisitorApi.Line::text)
                .containsExactly("Where is it?", "Here.");
    }

    @Test
    void a_session_that_the_desk_does_not_know_is_told() {
        assertThatIOException()
                .isThrownBy(() -> new VisitorApi(desk.address(), Web.client(Reach.plain())).messages(frame, "nobody's"))
                .withMessage("GET /api/v1/widget/messages was answered 404");
        assertThatIOException()
                .isThrownBy(
                        () -> new VisitorApi(desk.address(), Web.client(Reach.plain())).messages("about:blank", "any"))
                .withMessage("the page in the window names no website_token");
    }

    private String post(String path, String session, String body, String key, String under)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.address() + path + "?website_token=" + website))
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", session)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path(key).path(under).asText();
    }
}
