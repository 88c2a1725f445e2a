package dev.roundtrip.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that a command writes. */
final class Written {
    private Written() {}

    /**
     * Writes it, with the folders that it needs.
     *
     * @throws IllegalStateException when that is not possible
     */
    static Path to(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new IllegalStateException(
                    "%s can't be written: %s. Name another place, or make room there."
                            .formatted(file, Unwritable.why(unwritable)),
                    unwritable);
        }
    }
}
