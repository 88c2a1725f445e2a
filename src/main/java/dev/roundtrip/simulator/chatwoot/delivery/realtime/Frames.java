package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;

/** Writes what goes over a connection. */
final class Frames {
    private final Json json;

    Frames(Json json) {
        this.json = json;
    }

    String welcome() {
        return json.write(Map.of("type", "welcome"));
    }

    String ping(long seconds) {
        return json.write(Shape.of("type", "ping").with("message", seconds).map());
    }

    String confirmed(String identifier) {
        return json.write(Shape.of("identifier", identifier)
                .with("type", "confirm_subscription")
                .map());
    }

    String event(String identifier, String event, Map<String, Object> data) {
        return json.write(Shape.of("identifier", identifier)
                .with("message", Shape.of("event", event).with("data", data).map())
                .map());
    }
}
