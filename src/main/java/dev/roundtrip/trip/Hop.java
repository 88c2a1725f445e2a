package dev.roundtrip.trip;

/** One step of a message's way, in the order in which the steps happen. */
public enum Hop {
    SENT("sent by the customer"),
    ACCEPTED("accepted by the provider"),
    SEEN_BY_DESK("seen by the desk"),
    ANSWERED("answered by the agent"),
    HANDED_OVER("accepted for delivery"),
    RECEIVED("received by the customer");

    private final String title;

    Hop(String title) {
        this.title = title;
    }

    /** The words that a reader of the report sees, as in "last proven hop: <i>seen by the desk</i>". */
    public String title() {
        return title;
    }
}
