package dev.roundtrip.channel.webchat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message in the chat window.
 *
 * @param id what follows {@code cwmsg-}: the desk's number of the message, or the page's own until the desk has answered
 * @param side whose it is
 * @param state of a visitor's: in_progress, sent or failed; empty for the desk's
 * @param author who it is shown to be from; empty for the visitor's own
 * @param text as rendered; empty where only files came
 * @param html the markup of a text of the desk's
 * @param files the addresses of what came with it
 */
record Bubble(
        String id, Side side, String state, String author, String text, Optional<String> html, List<String> files) {
    /** Whose message it is. */
    enum Side {
        VISITOR,
        DESK
    }

    static Bubble of(Map<?, ?> seen) {
        return new Bubble(
                text(seen, "id"),
                Side.valueOf(text(seen, "side")),
                text(seen, "state"),
                text(seen, "author"),
                text(seen, "text"),
                Optional.ofNullable((String) seen.get("html")),
                ((List<?>) seen.get("files")).stream().map(String::valueOf).toList());
    }

    /** Whether the desk has numbered it. */
    boolean isTaken() {
        return id.matches("\\d+") && (side == Side.DESK || "sent".equals(state));
    }

    boolean isFailed() {
        return "failed".equals(state);
    }

    private static String text(Map<?, ?> seen, String key) {
        return String.valueOf(seen.get(key));
    }
}
