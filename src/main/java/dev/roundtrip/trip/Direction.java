package dev.roundtrip.trip;

import java.util.List;

/** Which way a message goes, and the hops it must pass on that way. */
public enum Direction {
    TO_DESK(Hop.SENT, Hop.ACCEPTED, Hop.SEEN_BY_DESK),
    TO_CUSTOMER(Hop.ANSWERED, Hop.HANDED_OVER, Hop.RECEIVED);

    private final List<Hop> hops;

    Direction(Hop... hops) {
        this.hops = List.of(hops);
    }

    /** The hops of this way, first to last. */
    public List<Hop> hops() {
        return hops;
    }
}
