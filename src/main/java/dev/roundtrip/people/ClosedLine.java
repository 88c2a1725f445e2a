package dev.roundtrip.people;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.OpeningHours;

/**
 * An inbox that is closed for a scenario and opened again after it. The run has it alone, and its hours are written down first,
 * so that they are put back when the run is killed.
 */
final class ClosedLine implements AutoCloseable {
    private final DeskClient desk;
    private final InboxHolds holds;
    private final long inboxId;
    private final OpeningHours before;
    private final String announcement;

    private ClosedLine(DeskClient desk, InboxHolds holds, long inboxId, OpeningHours before, String announcement) {
        this.desk = desk;
        this.holds = holds;
        this.inboxId = inboxId;
        this.before = before;
        this.announcement = announcement;
    }

    static ClosedLine of(DeskClient desk, InboxHolds holds, long inboxId, String announcement) {
        holds.take(inboxId);
        OpeningHours before = desk.openingHours(inboxId);
        if (before.isClosedAllWeek()) {
            holds.giveBack(inboxId);
            throw new IllegalStateException(
                    "Inbox %d is closed all week already, by hand or by a run that nothing is known of, so it can't be closed for this scenario: open it on the desk."
                            .formatted(inboxId));
        }
        holds.noteHours(inboxId, before);
        ClosedLine line = new ClosedLine(desk, holds, inboxId, before, announcement.strip());
        desk.setOpeningHours(inboxId, OpeningHours.closed(announcement.strip()));
        return line;
    }

    String announcement() {
        return announcement;
    }

    @Override
    public void close() {
        desk.setOpeningHours(inboxId, before);
        holds.giveBack(inboxId);
    }
}
