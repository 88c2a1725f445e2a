package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a run left, read one by one: what was being written when it was killed takes nothing away from the rest. */
final class ResultFiles {
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final List<String> troubles = new ArrayList<>();

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Allure's results, in a steady order.
     *
     * @throws ReportTrouble when the folder can't be read
     */
    List<Path> results() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-result.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ReportTrouble("The results folder %s can't be read.".formatted(folder), e);
        }
    }

    /** What the run left for programs beside a result. */
    JsonNode evidence(Path result) {
        return read(result.resolveSibling(
                result.getFileName().toString().replaceFirst("-result\\.json$", "-roundtrip.json")));
    }

    /** A missing node for a file that is not there, and for one that can't be read, which is told. */
    JsonNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(file.toFile());
        } catch (IOException unreadable) {
            troubles.add("The result %s can't be read: was the run cut off while it wrote?".formatted(file));
            return MissingNode.getInstance();
        }
    }

    /** A sentence for each file that could not be read. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }
}
