package dev.roundtrip.channel.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.config.Secret;
import dev.roundtrip.network.Whole;
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
    ChatVisitor begin(String websiteToken) {
        String asked = "POST /api/v1/widget/config";
        JsonNode config = answered(
                asked,
                "begins no session for a visitor of the chat",
                request("config", websiteToken)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        String session = config.at("/website_channel_config/auth_token").asText("");
        if (session.isEmpty()) {
            throw new ChannelTrouble(
                    "The desk %s begins no session for a visitor of the chat: %s was answered 200 without auth_token. Check that this is a Chatwoot and no page that something before it puts in its place."
                            .formatted(desk, asked));
        }
        return new ChatVisitor(
                config.at("/contact/id").asLong(), SessionClaims.of(session).sourceId(), new Secret(session));
    }

    /**
     * Makes sure that the desk knows the chat. Asks who is there, for which nobody need have come.
     *
     * @throws ChannelTrouble when it does not
     */
    void known(String websiteToken) {
        answered(
                "GET /api/v1/widget/inbox_members",
                "does not say who is in the chat",
                request("inbox_members", websiteToken).build());
    }

    private JsonNode answered(String asked, String refusal, HttpRequest request) {
        try {
            HttpResponse<String> answer = Whole.send(http, request, HttpResponse.BodyHandlers.ofString(), LIMIT);
            int status = answer.statusCode();
            if (status == 429) {
                throw new NotRunHere(
                        Throttle.of(request.method(), request.uri().getPath()).leftOut());
            } else if (status != 200) {
                throw new ChannelTrouble(
                        status == 404 ? Why.CHAT_UNKNOWN : Why.OTHER,
                        "The desk %s %s: %s was answered %d. Check that the inbox is still there and that its snippet is of this desk."
                                .formatted(desk, refusal, asked, status));
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new ChannelTrouble(
                    "The desk %s %s: %s was answered 200 with what is no JSON. Check that this is a Chatwoot and no page that something before it puts in its place."
                            .formatted(desk, refusal, asked),
                    unreadable);
        } catch (IOException unanswered) {
            throw new ChannelTrouble(
                    Silence.why(unanswered),
                    "The desk %s %s: %s gave no answer (%s). Is the desk running, and reachable from here under that address?"
                            .formatted(desk, refusal, asked, unanswered),
                    unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Asking the desk for the chat was interrupted.", stop);
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
