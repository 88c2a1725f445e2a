package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.webchat.browser.NothingSeen;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A look at the page as a source: it shows one thing, or not yet. A look that fails is a trouble until the next one succeeds. */
final class PageLook<T> implements Source<T> {
    static final Duration PACE = Duration.ofMillis(75);
    private final Supplier<Optional<T>> look;
    private final Clock clock;
    private Optional<String> trouble = Optional.empty();

    PageLook(Supplier<Optional<T>> look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    @Override
    public List<Sighting<T>> sightings() {
        try {
            Optional<T> seen = look.get();
            trouble = Optional.empty();
            return seen.map(what -> new Sighting<>(what, clock.instant())).stream()
                    .toList();
        } catch (NothingSeen why) {
            trouble = Optional.of(why.getMessage());
            return List.of();
        }
    }

    /** What one look shows, now; empty when it shows nothing or fails. */
    Optional<T> once() {
        return sightings().stream().map(Sighting::what).findFirst();
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }
}
