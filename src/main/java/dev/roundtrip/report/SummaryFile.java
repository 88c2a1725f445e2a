package dev.roundtrip.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a run amounts to for programs, as docs/summary.md describes it. */
public final class SummaryFile {
    private final Path file;

    public SummaryFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the file.
     *
     * @throws ReportTrouble when it can't be written
     */
    public void write(RunAccount account) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TextFile.write(file, account.json().toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new ReportTrouble("The summary can't be written to %s.".formatted(file), e);
        }
    }
}
