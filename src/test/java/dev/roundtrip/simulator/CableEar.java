package dev.roundtrip.simulator;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens to the desk's realtime events. */
final class CableEar implements WebSocket.Listener, AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** Listens from the moment that the subscription is confirmed. */
    CableEar(String desk, Map<String, Object> identifier) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("actioncable-v1-json")
                .buildAsync(URI.create(desk.replace("http", "ws") + "/cable"), this)
                .join();
        try {
            Map<String, Object> subscribe =
                    Map.of("command", "subscribe", "identifier", json.writeValueAsString(identifier));
            socket.sendText(json.writeValueAsString(subscribe), true).join();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(identifier + " can't be written as JSON", unwritable);
        }
        await().until(() -> hasHeard("confirm_subscription"));
    }

    /** Whether a frame of that type came, such as {@code ping}. */
    boolean hasHeard(String type) {
        return frames.stream().anyMatch(frame -> type.equals(frame.path("type").asText()));
    }

    long pings() {
        return frames.stream()
                .filter(frame -> "ping".equals(frame.path("type").asText()))
                .count();
    }

    /** The data of all events of that name so far. */
    List<JsonNode> events(String name) {
        return events().stream()
                .filter(event -> name.equals(event.path("event").asText()))
                .map(event -> event.get("data"))
                .toList();
    }

    List<JsonNode> events() {
        return frames.stream()
                .filter(frame -> frame.path("message").has("event"))
                .map(frame -> frame.get("message"))
                .toList();
    }

    List<String> words() {
        return events("message.created").stream()
                .map(message -> message.get("content").asText())
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try {
                frames.add(json.readTree(part.toString()));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("A frame is no JSON: " + part, unreadable);
            } finally {
                part.setLength(0);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
