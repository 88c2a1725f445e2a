package dev.roundtrip.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The file into which the settings of a run are written. One of an earlier start is replaced; anybody else's is not. */
record RunSettings(Path file) {
    private static final String OURS =
            "# Written by ./roundtrip simulate --env-file, which replaces it at its next start.";

    /**
     * To be asked before anything is started.
     *
     * @throws IllegalStateException when there is a file that was not written here
     */
    void mustBeOurs() {
        if (Files.exists(file) && !isOurs()) {
            throw new IllegalStateException(
                    "%s exists already, was not written by simulate and is not overwritten: name another file or move it away."
                            .formatted(file));
        }
    }

    void write(List<String> settings) throws IOException {
        mustBeOurs();
        Files.deleteIfExists(file);
        List<String> lines = new ArrayList<>(List.of(OURS));
        lines.addAll(settings);
        ownerOnly();
        Files.write(file, lines);
    }

    private boolean isOurs() {
        try {
            byte[] mark = OURS.getBytes(StandardCharsets.UTF_8);
            byte[] there = Files.readAllBytes(file);
            return there.length >= mark.length && Arrays.equals(there, 0, mark.length, mark, 0, mark.length);
        } catch (IOException unreadable) {
            // What can't be read, such as a folder, is left alone.
            return false;
        }
    }

    /** It holds secrets in the clear. Fails when the file exists. */
    private void ownerOnly() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
