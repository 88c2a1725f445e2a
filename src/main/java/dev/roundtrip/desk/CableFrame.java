package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.desk.DeskTrouble.Cause;
import java.util.Set;

/** One thing that ActionCable said. */
record CableFrame(Type type, String event, JsonNode data) {
    private static final Set<String> ABOUT_MESSAGES = Set.of("message.created", "message.updated");

    enum Type {
        WELCOME,
        PING,
        CONFIRMED,
        REJECTED,
        DISCONNECT,
        EVENT
    }

    /** Reads a whole frame; what it does not know at all counts as a ping, a sign of life. */
    static CableFrame read(String text) {
        JsonNode frame = Fields.tree(text)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new DeskTrouble(
                        Cause.UNEXPECTED_ANSWER, "A frame of realtime is not JSON: expected an object."));
        JsonNode message = frame.path("message");
        return new CableFrame(
                type(frame.path("type").asText(), message),
                message.path("event").asText(),
                frame.has("type") ? frame : message.path("data"));
    }

    private static Type type(String name, JsonNode message) {
        return switch (name) {
            case "welcome" -> Type.WELCOME;
            case "confirm_subscription" -> Type.CONFIRMED;
            case "reject_subscription" -> Type.REJECTED;
            case "disconnect" -> Type.DISCONNECT;
            default -> message.has("event") ? Type.EVENT : Type.PING;
        };
    }

    /** Whether it tells of a message of that account; somebody in several accounts hears of all. */
    boolean isMessageOf(long account) {
        return type == Type.EVENT
                && ABOUT_MESSAGES.contains(event)
                && data.path("account_id").asLong(account) == account;
    }

    DeskMessage message() {
        return DeskMessage.from(new Fields(data, "realtime " + event, "data"));
    }

    String reason() {
        return data.path("reason").asText("no reason given");
    }
}
