package dev.roundtrip.channel.webchat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What the desk answers to a request for the page in the chat window.
 *
 * @param address without the visitor's session
 * @param status the HTTP status; 0 when there was no answer
 * @param text the body, or why there was no answer
 */
record FrameAnswer(String address, int status, String text) {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    static FrameAnswer of(String address, HttpClient http) {
        String shown = address.replaceAll("&cw_conversation=[^&]*", "");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new FrameAnswer(shown, answer.statusCode(), answer.body());
        } catch (IOException | IllegalArgumentException e) {
            return new FrameAnswer(shown, 0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FrameAnswer(shown, 0, "interrupted");
        }
    }

    /** The likely cause and the remedy, as sentences. */
    String reason() {
        if (text.contains("web widget does not exist")) {
            return "The desk knows no widget of that token: the inbox was deleted, or the snippet is of another desk.";
        }
        if (status == 0) {
            return "The page %s gives no answer (%s). Is the desk running, and reachable from here under that address?"
                    .formatted(address, text);
        }
        return "The page %s answers %d; look at the console of the page for what failed in it."
                .formatted(address, status);
    }
}
