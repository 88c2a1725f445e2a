package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The files that customers and agents of the features send, kept beside them. */
final class Enclosures {
    private static final Path FOLDER = Path.of("features", "files");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "jpg", "image/jpeg",
            "png", "image/png",
            "pdf", "application/pdf",
            "text", "text/plain",
            "csv", "text/csv");

    private Enclosures() {}

    static Attachment named(String name) {
        Path file = FOLDER.resolve(name);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String mediaType = Optional.ofNullable(MEDIA_TYPES.get(ending))
                .orElseThrow(() -> new IllegalStateException(
                        "The media type of '%s' is not known: use a file that ends in one of %s."
                                .formatted(name, MEDIA_TYPES.keySet())));
        try {
            return new Attachment(name, mediaType, Files.readAllBytes(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The file '%s' that a scenario sends can't be read from %s: put it there.".formatted(name, FOLDER),
                    missing);
        }
    }
}
