package dev.roundtrip.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Earlier runs in a file, one a line, the newest last. It is kept outside of what a clean build takes away. */
public final class History {
    private static final int MOST_OF_A_KIND = 200;

    private final Path file;
    private final boolean kept;

    /** @param file need not be there yet */
    public History(Path file) {
        this(file, true);
    }

    private History(Path file, boolean kept) {
        this.file = file;
        this.kept = kept;
    }

    /** This one where it can be read; else one that knows no runs and keeps none, and why is told: a report can do without. */
    public History orNone(Consumer<String> told) {
        try {
            runs();
            return this;
        } catch (ReportTrouble unreadable) {
            told.accept(unreadable.getMessage());
            return new History(file, false);
        }
    }

    /**
     * All runs, the oldest first. What is no line of history, as where a run was cut off in writing it, is left out.
     *
     * @throws ReportTrouble when the file can't be read
     */
    List<PastRun> runs() {
        return lines().stream()
                .flatMap(line -> readable(line).stream())
                .sorted(Comparator.comparing(PastRun::begun))
                .toList();
    }

    private List<String> lines() {
        try {
            // Bytes that are no text spoil their own line alone.
            return kept && Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new ReportTrouble(
                    "The history of earlier runs %s can't be read. Move it away, or name another with --history."
                            .formatted(file),
                    unreadable);
        }
    }

    private static Optional<PastRun> readable(String line) {
        return whole(line).filter(PastRun::isReadable);
    }

    private static Optional<PastRun> whole(String line) {
        try {
            return Optional.of(new PastRun(new ObjectMapper().readTree(line)));
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /**
     * Adds a run, in place of what the file has of the same one, and forgets the oldest beyond 200 of its kind. Lines of a
     * form that is not understood, as of a newer release, stay as they are. Runs that end at once wait for each other.
     *
     * @throws ReportTrouble when the file can't be written
     */
    void add(PastRun run) {
        if (!kept) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel turn = FileChannel.open(
                    folder.resolve(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                turn.lock();
                replace(folder.resolve(file.getFileName() + ".new"), with(run));
            }
        } catch (IOException unwritable) {
            throw new ReportTrouble(
                    "The history of runs can't be written to %s. Make room there, or name another place with --history."
                            .formatted(file),
                    unwritable);
        }
    }

    /** In one piece or not at all: another report may be reading it. */
    private void replace(Path whole, List<String> lines) throws IOException {
        try {
            TextFile.write(whole, lines);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private List<String> with(PastRun run) {
        List<PastRun> runs = new ArrayList<>(runs());
        runs.removeIf(run::isSameAs);
        runs.add(run);
        runs.sort(Comparator.comparing(PastRun::begun));
        Stream<String> foreign = lines().stream()
                .filter(line -> whole(line).filter(each -> !each.isReadable()).isPresent());
        return Stream.concat(
                        foreign, newest(runs).stream().map(each -> each.line().toString()))
                .toList();
    }

    private static List<PastRun> newest(List<PastRun> runs) {
        Map<String, Integer> kept = new HashMap<>();
        List<PastRun> newest = new ArrayList<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (kept.merge(runs.get(i).kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                newest.add(0, runs.get(i));
            }
        }
        return newest;
    }
}
