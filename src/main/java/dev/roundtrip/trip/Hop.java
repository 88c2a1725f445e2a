package dev.roundtrip.trip;

import java.util.Arrays;
import java.util.Optional;

/** One step of a message's way, in the order in which the steps happen. */
public enum Hop {
    SENT("sent", "sent by the customer"),
    ACCEPTED("accepted", "accepted by the provider"),
    SEEN_BY_DESK("seen-by-desk", "seen by the desk"),
    ANSWERED("answered", "answered by the agent"),
    HANDED_OVER("handed-over", "accepted for delivery"),
    RECEIVED("received", "received by the customer");

    private final String label;
    private final String title;

    Hop(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** The word used in files, such as {@code seen-by-desk}. */
    public String label() {
        return label;
    }

    public static Optional<Hop> labelled(String label) {
        return Arrays.stream(values()).filter(hop -> hop.label.equals(label)).findFirst();
    }

    /** The words that a reader of the report sees, as in "last proven hop: <i>seen by the desk</i>". */
    public String title() {
        return title;
    }
}
