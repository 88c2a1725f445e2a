package dev.roundtrip.channel.webchat;

import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file on this machine's disk, for the browser to take from there under its own name. Gone when closed. */
final class ChosenFile implements AutoCloseable {
    private final Path folder;
    private final Path path;

    private ChosenFile(Path folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    static ChosenFile of(Attachment file) {
        Path name = plain(file.name());
        try {
            Path folder = Files.createTempDirectory("roundtrip-file-");
            ChosenFile chosen = new ChosenFile(folder, folder.resolve(name));
            Files.write(chosen.path, file.bytes());
            return chosen;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The file %s can't be put on this machine's disk for the browser to take.".formatted(file.name()),
                    unwritable);
        }
    }

    Path path() {
        return path;
    }

    private static Path plain(String name) {
        try {
            Path path = Path.of(name);
            if (!name.isBlank() && path.getNameCount() == 1 && path.equals(path.getFileName())) {
                return path;
            }
        } catch (InvalidPathException unknownLetters) {
            throw new IllegalStateException(
                    "A file can't be named \"%s\" on this machine, so no browser can attach it: %s. Where letters are missing, start Java in a UTF-8 locale (LC_ALL=C.UTF-8)."
                            .formatted(name, unknownLetters.getReason()),
                    unknownLetters);
        }
        throw new IllegalStateException(
                "A browser attaches files by their bare name, and \"%s\" is none. Name the file without folders."
                        .formatted(name));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException("The file %s could not be deleted again.".formatted(path), stuck);
        }
    }
}
