package dev.roundtrip.people;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.OpeningHours;
import java.net.URI;
import java.util.Optional;

/**
 * An inbox that is closed for a scenario and opened again after it. Its hours are written down first, so that the next run puts
 * them back when this one is killed.
 */
public final class ClosedLine implements AutoCloseable {
    private final DeskClient desk;
    private final long inboxId;
    private final Note note;
    private final OpeningHours before;
    private final String announcement;

    private ClosedLine(DeskClient desk, long inboxId, Note note, OpeningHours before, String announcement) {
        this.desk = desk;
        this.inboxId = inboxId;
        this.note = note;
        this.before = before;
        this.announcement = announcement;
    }

    static ClosedLine of(DeskClient desk, long inboxId, String announcement) {
        OpeningHours before = desk.openingHours(inboxId);
        if (before.isClosedAllWeek()) {
            throw new IllegalStateException(
                    "Inbox %d is closed all week already, by another run or by hand, so it can't be closed for this scenario: open it on the desk, or run again later."
                            .formatted(inboxId));
        }
        Note note = note(desk, inboxId);
        note.write(before.written());
        ClosedLine line = new ClosedLine(desk, inboxId, note, before, announcement.strip());
        desk.setOpeningHours(inboxId, OpeningHours.closed(announcement.strip()));
        return line;
    }

    /** Puts back the hours that a killed run left closed; true when there were such. */
    public static boolean putBack(DeskClient desk, long inboxId) {
        Note note = note(desk, inboxId);
        Optional<String> left = note.left();
        left.ifPresent(hours -> {
            desk.setOpeningHours(inboxId, OpeningHours.read(hours));
            note.delete();
        });
        return left.isPresent();
    }

    String announcement() {
        return announcement;
    }

    @Override
    public void close() {
        desk.setOpeningHours(inboxId, before);
        note.delete();
    }

    /** Named after the desk, so that no other desk's hours are put back there. */
    private static Note note(DeskClient desk, long inboxId) {
        URI base = desk.access().base();
        return new Note(
                "hours of the inbox",
                "hours-%s-%d-account-%d-inbox-%d.json"
                        .formatted(base.getHost(), base.getPort(), desk.access().account(), inboxId));
    }
}
