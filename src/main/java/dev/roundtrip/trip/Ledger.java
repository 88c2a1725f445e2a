package dev.roundtrip.trip;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All trips of one scenario, in the order in which they were begun. Thread-safe. */
public final class Ledger {
    private final List<Trip> trips = new CopyOnWriteArrayList<>();

    /** Begins the ledger of one message. */
    public Trip open(Direction direction, Channel channel, String from, String to, String text) {
        Trip trip = new Trip(direction, channel, from, to, text);
        trips.add(trip);
        return trip;
    }

    public List<Trip> trips() {
        return List.copyOf(trips);
    }
}
