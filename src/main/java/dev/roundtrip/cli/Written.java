package dev.roundtrip.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that a command writes. */
final class Written {
    private Written() {}

    /**
     * Writes it in UTF-8, with the folders that it needs; half a letter becomes a question mark.
     *
     * @throws IllegalStateException when that is not possible
     */
    static Path to(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new IllegalStateException(
                    "%s can't be written: %s. Name another place, or make room there."
                            .formatted(file, Unwritable.why(unwritable)),
                    unwritable);
        }
    }
}
