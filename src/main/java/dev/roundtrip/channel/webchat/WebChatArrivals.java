package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the desk says in the window. The page is read at each look; a bubble counts from the look that first showed it. */
final class WebChatArrivals implements Source<Arrival> {
    static final String PLACE = "the chat window on the shop's page";
    private static final String AWAY = "The visitor has left the shop's page: have them come back before they read.";
    private final PageLook<Reading> page;
    private final LinkedFiles linked;
    private final Set<String> known = new HashSet<>();
    private final List<Sighting<Arrival>> seen = new ArrayList<>();

    private boolean closed;
    private boolean away;
    private Optional<String> missing = Optional.empty();

    WebChatArrivals(Supplier<Optional<Reading>> page, LinkedFiles linked, Clock clock) {
        this.page = new PageLook<>(page, clock);
        this.linked = linked;
    }

    /** The page is somebody else's from now on. */
    void close() {
        closed = true;
    }

    /** Takes a last look: what the page shows by now was seen. From then on nobody looks, until they come back. */
    void leave() {
        sightings();
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public List<Sighting<Arrival>> sightings() {
        if (!closed && !away) {
            page.sightings().forEach(this::keep);
        }
        return List.copyOf(seen);
    }

    // The thread is whose the page is at this look: a page that lost or changed its visitor shows another conversation.
    private void keep(Sighting<Reading> look) {
        Set<String> thread = look.what().visitor().map(Set::of).orElse(Set.of());
        missing = Optional.empty();
        look.what().state().of(Bubble.Side.DESK).stream()
                .filter(bubble -> !known.contains(bubble.id()))
                .forEach(bubble -> keep(bubble, thread, look.at()));
    }

    // What links to a file that can't be fetched has not arrived yet.
    private void keep(Bubble bubble, Set<String> thread, Instant at) {
        List<Attachment> files = new ArrayList<>();
        try {
            for (String address : bubble.files()) {
                files.add(linked.at(address));
            }
        } catch (IOException unfetched) {
            missing = Optional.of(
                    "Bubble %s shows a file that can't be fetched: %s.".formatted(bubble.id(), unfetched.getMessage()));
            return;
        }
        known.add(bubble.id());
        seen.add(new Sighting<>(
                new Arrival(bubble.id(), bubble.text(), bubble.author(), "", thread, PLACE, files, bubble.html()), at));
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
                : away ? Optional.of(AWAY) : page.trouble().or(() -> missing);
    }

    @Override
    public boolean over() {
        return closed;
    }

    /** A file that the desk does not give hides nothing else. */
    @Override
    public boolean blind() {
        return closed || away || page.trouble().isPresent();
    }
}
