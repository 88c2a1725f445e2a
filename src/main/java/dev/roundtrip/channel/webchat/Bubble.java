package dev.roundtrip.channel.webchat;

import java.util.Map;

/**
 * One message in the chat window.
 *
 * @param id what follows {@code cwmsg-}: the desk's number of the message, or the page's own until the desk has answered
 * @param side whose it is
 * @param state of a visitor's: in_progress, sent or failed; empty for the desk's
 * @param author who it is shown to be from; empty for the visitor's own
 * @param text as rendered
 */
record Bubble(String id, Side side, String state, String author, String text) {
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
                text(seen, "text"));
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
