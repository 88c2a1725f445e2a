package dev.roundtrip.desk;

import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Sightings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a feed has seen, each state of a message once, and which of it realtime still owes. Thread-safe. */
final class SeenMessages {
    private final Duration grace;
    private final Sightings<DeskMessage> sightings = new Sightings<>();
    private final Set<State> known = new HashSet<>();
    private final Map<Long, Instant> owed = new HashMap<>();
    private final Set<Long> pushed = new HashSet<>();
    private final Set<Long> ofOthers = new HashSet<>();
    private final OurMessages ours;
    private int frames;

    SeenMessages(Duration grace, OurMessages ours) {
        this.grace = grace;
        this.ours = ours;
    }

    /** Whatever is said with that customer is kept from now on. */
    synchronized void claim(long inboxId, String sourceId) {
        ours.claim(inboxId, sourceId);
    }

    /** What makes two sightings of a message differ. */
    private record State(
            long id, String status, Optional<String> sourceId, Optional<String> externalError, String content) {
        static State of(DeskMessage message) {
            return new State(
                    message.id(), message.status(), message.sourceId(), message.externalError(), message.content());
        }
    }

    /** Of what is others' nothing stays but its number, so that a look which finds it to be ours knows that it was told. */
    synchronized void pushed(DeskMessage message, Instant at) {
        frames++;
        pushed.add(message.id());
        owed.remove(message.id());
        if (ours.has(message)) {
            keep(message, at);
        } else {
            ofOthers.add(message.id());
        }
    }

    /** Realtime was lost then: what only polling saw since may have been told in vain. */
    synchronized void forgiveSince(Instant then) {
        owed.values().removeIf(polled -> !polled.isBefore(then));
    }

    /** Returns whether it was news; then, if so told, realtime owes it. */
    synchronized boolean polled(DeskMessage message, Instant at, boolean realtimeOwesIt) {
        ours.take(message);
        boolean news = keep(message, at);
        if (news && realtimeOwesIt && !ofOthers.remove(message.id())) {
            owed.putIfAbsent(message.id(), at);
        }
        return news;
    }

    private boolean keep(DeskMessage message, Instant at) {
        boolean news = known.add(State.of(message));
        if (news) {
            sightings.add(message, at);
        }
        return news;
    }

    List<Sighting<DeskMessage>> sightings() {
        return sightings.sightings();
    }

    synchronized int frames() {
        return frames;
    }

    synchronized int onlyPolled(Instant now) {
        return (int) owed.values().stream()
                .filter(since -> since.plus(grace).isBefore(now))
                .count();
    }

    synchronized boolean pushed(long messageId) {
        return pushed.contains(messageId);
    }

    synchronized boolean onlyPolled(long messageId) {
        return owed.containsKey(messageId);
    }
}
