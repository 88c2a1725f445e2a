package dev.roundtrip.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The memory of one source: its reader adds, waits look. Nothing is ever removed, so no wake-up is lost. Thread-safe. */
public final class Sightings<T> implements Source<T> {
    private final List<Sighting<T>> seen = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> trouble = new AtomicReference<>();

    /** Keeps something that arrived at that time. */
    public void add(T what, Instant at) {
        seen.add(new Sighting<>(what, at));
    }

    /** Says why nothing may arrive any more (a closed connection); null when the source is well again. */
    public void trouble(String sentence) {
        trouble.set(sentence);
    }

    @Override
    public List<Sighting<T>> sightings() {
        return List.copyOf(seen);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
