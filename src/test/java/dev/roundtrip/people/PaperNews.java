package dev.roundtrip.people;

import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskNews;
import dev.roundtrip.desk.Watch;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import java.util.List;

/** A desk that tells what it is told to, all of it by realtime. */
record PaperNews(Sightings<DeskMessage> told) implements DeskNews {
    @Override
    public Watch watch(long inboxId, String sourceId) {
        return () -> {};
    }

    @Override
    public Source<DeskMessage> about(long inboxId, String sourceId) {
        return told;
    }

    @Override
    public boolean pushed(long messageId) {
        return true;
    }

    @Override
    public boolean onlyPolled(long messageId) {
        return false;
    }

    @Override
    public List<Sighting<DeskMessage>> sightings() {
        return told.sightings();
    }
}
