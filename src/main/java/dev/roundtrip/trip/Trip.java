package dev.roundtrip.trip;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of one message's way in one direction: which hops are proven, by which id, when. Thread-safe. */
public final class Trip {
    private final Direction direction;
    private final Channel channel;
    private final String from;
    private final String to;
    private final String text;
    private final Map<Hop, Proof> proofs = new EnumMap<>(Hop.class);

    Trip(Direction direction, Channel channel, String from, String to, String text) {
        this.direction = direction;
        this.channel = channel;
        this.from = from;
        this.to = to;
        this.text = text;
    }

    /** Notes that a hop happened; a second proof of the same hop is ignored, the first one counts. */
    public synchronized void prove(Hop hop, String id, Instant at, String source) {
        if (!direction.hops().contains(hop)) {
            throw new IllegalArgumentException("A message " + direction + " has no hop '" + hop.title() + "'.");
        }
        proofs.putIfAbsent(hop, new Proof(hop, id, at, source));
    }

    public synchronized Optional<Proof> proof(Hop hop) {
        return Optional.ofNullable(proofs.get(hop));
    }

    /** All proofs, in the order of the way. */
    public synchronized List<Proof> proofs() {
        return List.copyOf(proofs.values());
    }

    /** The last hop up to which every hop is proven. */
    public synchronized Optional<Proof> lastProven() {
        Proof last = null;
        for (Hop hop : direction.hops()) {
            if (!proofs.containsKey(hop)) {
                break;
            }
            last = proofs.get(hop);
        }
        return Optional.ofNullable(last);
    }

    /** The first hop that nothing proves; empty when the message went all the way. */
    public synchronized Optional<Hop> firstMissing() {
        return direction.hops().stream().filter(hop -> !proofs.containsKey(hop)).findFirst();
    }

    public Direction direction() {
        return direction;
    }

    public Channel channel() {
        return channel;
    }

    /** The name of who wrote it. */
    public String from() {
        return from;
    }

    /** The name of whom it is for. */
    public String to() {
        return to;
    }

    /** The message as it was written. */
    public String text() {
        return text;
    }
}
