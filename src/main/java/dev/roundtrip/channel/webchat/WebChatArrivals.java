package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the desk says in the window. The page is read at each look; a bubble counts from the look that first showed it. */
final class WebChatArrivals implements Source<Arrival> {
    static final String PLACE = "the chat window on the shop's page";
    private final PageLook<Reading> page;
    private final Set<String> known = new HashSet<>();
    private final List<Sighting<Arrival>> seen = new ArrayList<>();

    private boolean closed;

    WebChatArrivals(Supplier<Optional<Reading>> page, Clock clock) {
        this.page = new PageLook<>(page, clock);
    }

    /** The page is somebody else's from now on. */
    void close() {
        closed = true;
    }

    @Override
    public List<Sighting<Arrival>> sightings() {
        if (!closed) {
            page.sightings().forEach(this::keep);
        }
        return List.copyOf(seen);
    }

    // The thread is whose the page is at this look: a page that lost or changed its visitor shows another conversation.
    private void keep(Sighting<Reading> look) {
        Set<String> thread = look.what().visitor().map(Set::of).orElse(Set.of());
        look.what().state().of(Bubble.Side.DESK).stream()
                .filter(bubble -> known.add(bubble.id()))
                .map(bubble -> new Arrival(bubble.id(), bubble.text(), bubble.author(), "", thread, PLACE))
                .forEach(arrival -> seen.add(new Sighting<>(arrival, look.at())));
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Duration pace() {
        return PageLook.PACE;
    }

    @Override
    public Optional<String> trouble() {
        return closed
                ? Optional.of("The chat window was given back when its scenario ended, and is not looked at any more.")
                : page.trouble();
    }
}
