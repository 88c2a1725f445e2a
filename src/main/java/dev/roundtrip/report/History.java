package dev.roundtrip.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Earlier runs in a file, one a line, the newest last. It is kept outside of what a clean build takes away. */
public final class History {
    private static final int MOST = 200;

    private final Path file;

    /** @param file need not be there yet */
    public History(Path file) {
        this.file = file;
    }

    /**
     * All runs, the oldest first. What is no line of history, as where a run was cut off in writing it, is left out.
     *
     * @throws ReportTrouble when the file can't be read
     */
    List<PastRun> runs() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<PastRun> runs = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                readable(line).filter(PastRun::isReadable).ifPresent(runs::add);
            }
            runs.sort(Comparator.comparing(PastRun::startedAt));
            return runs;
        } catch (IOException unreadable) {
            throw new ReportTrouble(
                    "The history of earlier runs %s can't be read. Move it away, or name another with --history."
                            .formatted(file),
                    unreadable);
        }
    }

    private static Optional<PastRun> readable(String line) {
        try {
            return Optional.of(new PastRun(new ObjectMapper().readTree(line)));
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /**
     * Adds a run, in place of what the file has of the same one, and forgets the oldest beyond 200.
     *
     * @throws ReportTrouble when the file can't be written
     */
    void add(PastRun run) {
        List<PastRun> runs = new ArrayList<>(runs());
        runs.removeIf(run::isSameAs);
        runs.add(run);
        runs.sort(Comparator.comparing(PastRun::startedAt));
        List<String> lines = runs.subList(Math.max(0, runs.size() - MOST), runs.size()).stream()
                .map(each -> each.line().toString())
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // In one piece or not at all: another report may be reading it.
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "history-", ".tmp");
            Files.write(whole, lines);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new ReportTrouble(
                    "The history of runs can't be written to %s. Make room there, or name another place with --history."
                            .formatted(file),
                    unwritable);
        }
    }
}
