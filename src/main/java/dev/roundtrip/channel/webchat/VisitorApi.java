package dev.roundtrip.channel.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.trip.Throttle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Asks the desk as the widget does, with the visitor's own session, what it holds for this visitor. */
final class VisitorApi {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Pattern WEBSITE = Pattern.compile("[?&]website_token=([^&#]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI desk;
    private final HttpClient http;

    /** What the visitor would read in one message. */
    record Line(long id, String text) {}

    /** What the desk holds of the visitor: the shop's name for them, and whether it has an e-mail address. */
    record Known(String identifier, boolean address) {}

    VisitorApi(URI desk, HttpClient http) {
        this.desk = desk;
        this.http = http;
    }

    /**
     * A session of somebody new, as the widget begins one. Loading its page with that session is not counted by the desk.
     *
     * @throws ChannelTrouble when the desk gives none
     */
    String begin(String websiteToken) {
        String asked = "POST /api/v1/widget/config";
        try {
            HttpResponse<String> answer = http.send(
                    request("config", websiteToken)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                throw new NotRunHere(
                        Throttle.of("POST", "/api/v1/widget/config").leftOut());
            }
            String token = answer.statusCode() == 200
                    ? JSON.readTree(answer.body())
                            .at("/website_channel_config/auth_token")
                            .asText("")
                    : "";
            if (token.isEmpty()) {
                throw new ChannelTrouble(
                        "The desk %s begins no session for a visitor of the chat: %s was answered %d%s. Check that the inbox is still there and that its snippet is of this desk."
                                .formatted(
                                        desk,
                                        asked,
                                        answer.statusCode(),
                                        answer.statusCode() == 200 ? " without auth_token" : ""));
            }
            return token;
        } catch (IOException unanswered) {
            throw new ChannelTrouble(
                    "The desk %s begins no session for a visitor of the chat: %s gave no answer (%s). Is the desk running, and reachable from here under that address?"
                            .formatted(desk, asked, unanswered),
                    unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Beginning a session was interrupted.", stop);
        }
    }

    private HttpRequest.Builder request(String what, String websiteToken) {
        return HttpRequest.newBuilder(URI.create(desk.toString().replaceAll("/+$", "") + "/api/v1/widget/" + what
                        + "?website_token=" + websiteToken))
                .timeout(LIMIT)
                .header("Accept", "application/json");
    }

    /**
     * The newest messages of the visitor's conversation.
     *
     * @param frame the address of the page inside the window, which names the website
     * @param session the visitor's token
     * @throws IOException when there is no answer, or not the one that was asked for
     */
    List<Line> messages(String frame, String session) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        get("messages", frame, session).path("payload").spliterator(), false)
                .map(message -> new Line(
                        message.path("id").asLong(), message.path("content").asText("")))
                .toList();
    }

    /** Who the visitor is to the desk by now. */
    Known visitor(String frame, String session) throws IOException, InterruptedException {
        JsonNode contact = get("contact", frame, session);
        return new Known(
                contact.path("identifier").asText(""), contact.path("has_email").asBoolean());
    }

    private JsonNode get(String what, String frame, String session) throws IOException, InterruptedException {
        Matcher website = WEBSITE.matcher(frame);
        if (!website.find()) {
            throw new IOException("the page in the window names no website_token");
        }
        HttpResponse<String> answer = http.send(
                request(what, website.group(1)).header("X-Auth-Token", session).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET /api/v1/widget/%s was answered %d".formatted(what, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }
}
