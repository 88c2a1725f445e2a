package dev.roundtrip.desk;

import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.util.List;
import java.util.Optional;

/** The feed as seen by who waits for one customer's messages: all it tells, and a look of its own when asked for one. */
record CustomerFeed(DeskFeed feed, long inboxId, String sourceId) implements Source<DeskMessage> {
    @Override
    public List<Sighting<DeskMessage>> sightings() {
        return feed.sightings();
    }

    @Override
    public void refresh() {
        feed.look(inboxId, sourceId);
    }

    @Override
    public Optional<String> trouble() {
        return feed.troubleAbout(inboxId, sourceId);
    }

    @Override
    public boolean blind() {
        return feed.blindAbout(inboxId, sourceId);
    }
}
