package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one machine left of the part of a run that it played.
 *
 * @param folder its results
 * @param run how its run described itself
 */
record Part(Path folder, JsonNode run) {
    /** Stands for the label of a part that never knew which it was. */
    static final String UNKNOWN = "?";

    /** Where a run describes itself, among its results. */
    static final String RUN = "roundtrip-run.json";

    /**
     * Reads it.
     *
     * @throws ReportTrouble when the folder holds nothing of a run, or of one that played all
     */
    static Part in(Path folder) {
        Path file = folder.resolve(RUN);
        if (!Files.isRegularFile(file)) {
            throw new ReportTrouble("%s %s. Name the folders allure-results of all parts."
                    .formatted(
                            folder.toAbsolutePath().normalize(),
                            Files.isDirectory(folder)
                                    ? "holds no results of a run: there is no %s in it".formatted(RUN)
                                    : "is no folder"));
        }
        try {
            Part part = new Part(folder, new ObjectMapper().readTree(file.toFile()));
            if (!part.run.has("part") && !part.neverBegan()) {
                throw new ReportTrouble(
                        "%s holds the results of a whole run, which needs nothing beside it. Name folders of runs with -Droundtrip.shard=…"
                                .formatted(folder));
            }
            return part;
        } catch (IOException unreadable) {
            throw new ReportTrouble(
                    "%s can't be read: was the run cut off while it wrote?".formatted(file), unreadable);
        }
    }

    /** Whether its run ended before it knew anything of itself. */
    boolean neverBegan() {
        return run.has("failure");
    }

    /** "2/3"; {@link #UNKNOWN} of a run that ended before it knew. */
    String label() {
        return text("part", UNKNOWN);
    }

    String text(String field, String otherwise) {
        return run.path(field).asText(otherwise);
    }
}
