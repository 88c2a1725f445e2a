package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;

/** The realtime side of the stub: welcomes, confirms unless told not to, and says what a test tells it to. */
final class StubCable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<WsContext> listeners = new CopyOnWriteArrayList<>();
    private final Sightings<JsonNode> commands = new Sightings<>();
    private final AtomicBoolean confirming = new AtomicBoolean(true);

    void speak(WsConfig socket) {
        socket.onConnect(context -> {
            listeners.add(context);
            context.send("{\"type\":\"welcome\"}");
        });
        socket.onMessage(this::hear);
        socket.onClose(listeners::remove);
    }

    private void hear(WsMessageContext context) throws Exception {
        JsonNode command = JSON.readTree(context.message());
        commands.add(command, Instant.now());
        if (command.path("command").asText().equals("subscribe") && confirming.get()) {
            context.send(JSON.createObjectNode()
                    .put("identifier", command.path("identifier").asText())
                    .put("type", "confirm_subscription")
                    .toString());
        }
    }

    void neverConfirms() {
        confirming.set(false);
    }

    void confirmsAgain() {
        confirming.set(true);
    }

    /** Every command that was heard. */
    Source<JsonNode> commands() {
        return commands;
    }

    int listeners() {
        return listeners.size();
    }

    void tells(String event, String data) {
        say(frame(event, data));
    }

    void tellsInPieces(String event, String data) {
        String frame = frame(event, data);
        int third = frame.length() / 3;
        for (WsContext listener : listeners) {
            send(listener, frame.substring(0, third), false);
            send(listener, frame.substring(third, 2 * third), false);
            send(listener, frame.substring(2 * third), true);
        }
    }

    private static void send(WsContext listener, String part, boolean last) {
        Callback.Completable sent = new Callback.Completable();
        listener.session.sendPartialText(part, last, sent);
        sent.join();
    }

    void say(String text) {
        listeners.forEach(listener -> listener.send(text));
    }

    void hangsUp() {
        listeners.forEach(listener -> listener.closeSession(1012, "restarting"));
    }

    private String frame(String event, String data) {
        String identifier =
                commands.sightings().get(0).what().path("identifier").asText();
        return "{\"identifier\":%s,\"message\":{\"event\":\"%s\",\"data\":%s}}"
                .formatted(JSON.getNodeFactory().textNode(identifier), event, data);
    }
}
