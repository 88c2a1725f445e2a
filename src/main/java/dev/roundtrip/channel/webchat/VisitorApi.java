package dev.roundtrip.channel.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** What the visitor would read in one message. */
    record Line(long id, String text) {}

    /** What the desk holds of the visitor: the shop's name for them, and whether it has an e-mail address. */
    record Known(String identifier, boolean address) {}

    VisitorApi(URI desk) {
        this.desk = desk;
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
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.toString().replaceAll("/+$", "")
                        + "/api/v1/widget/" + what + "?website_token=" + website.group(1)))
                .timeout(LIMIT)
                .header("X-Auth-Token", session)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(LIMIT)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET /api/v1/widget/%s was answered %d".formatted(what, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }
}
