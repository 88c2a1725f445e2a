package dev.roundtrip.people;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.OpeningHours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An inbox that is closed for a scenario and opened again after it. Its hours are written down first, so that the next run puts
 * them back when this one is killed.
 */
public final class ClosedLine implements AutoCloseable {
    private static final Path FOLDER = Path.of(".roundtrip");

    private final DeskClient desk;
    private final long inboxId;
    private final Path note;
    private final OpeningHours before;
    private final String announcement;

    private ClosedLine(DeskClient desk, long inboxId, Path note, OpeningHours before, String announcement) {
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
        Path note = note(desk, inboxId);
        write(note, before.written());
        ClosedLine line = new ClosedLine(desk, inboxId, note, before, announcement.strip());
        desk.setOpeningHours(inboxId, OpeningHours.closed(announcement.strip()));
        return line;
    }

    /** Puts back the hours that a killed run left closed; true when there were such. */
    public static boolean putBack(DeskClient desk, long inboxId) {
        Path note = note(desk, inboxId);
        if (!Files.exists(note)) {
            return false;
        }
        desk.setOpeningHours(inboxId, OpeningHours.read(read(note)));
        delete(note);
        return true;
    }

    String announcement() {
        return announcement;
    }

    @Override
    public void close() {
        desk.setOpeningHours(inboxId, before);
        delete(note);
    }

    /** Named after the desk, so that no other desk's hours are put back there. */
    private static Path note(DeskClient desk, long inboxId) {
        URI base = desk.access().base();
        return FOLDER.resolve("hours-%s-%d-account-%d-inbox-%d.json"
                .formatted(base.getHost(), base.getPort(), desk.access().account(), inboxId));
    }

    private static void write(Path note, String text) {
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The inbox's hours can't be written down in %s, so it is not closed: make the folder writable."
                            .formatted(note),
                    refused);
        }
    }

    private static String read(Path note) {
        try {
            return Files.readString(note);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The hours that an earlier run wrote down can't be read from %s.".formatted(note), unreadable);
        }
    }

    private static void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "The inbox has its hours back, but the note of them can't be deleted: delete %s.".formatted(note),
                    stuck);
        }
    }
}
