package dev.roundtrip.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How something was before a run changed it, written down first, so that the next run puts it back when this one is killed.
 */
public final class Note {
    private static final Path FOLDER = Path.of(".roundtrip");

    private final String what;
    private final Path file;

    /**
     * A note that may be there or not.
     *
     * @param what is noted, for messages: "hours of the inbox"
     * @param name of the file; names what was changed, so that nothing is put back elsewhere
     */
    public Note(String what, String name) {
        this.what = what;
        this.file = FOLDER.resolve(name);
    }

    public void write(String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The %s can't be written down in %s, so nothing is changed: make the folder writable."
                            .formatted(what, file),
                    refused);
        }
    }

    /** What a run wrote down and did not put back; empty when there is nothing. */
    public Optional<String> left() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The %s that an earlier run wrote down can't be read from %s.".formatted(what, file), unreadable);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "The %s is as before, but the note of it can't be deleted: delete %s.".formatted(what, file),
                    stuck);
        }
    }
}
