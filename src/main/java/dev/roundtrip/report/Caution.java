package dev.roundtrip.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a reader must know before believing a headline: that the desk was the simulator. */
public final class Caution {
    private final Path results;

    public Caution(Path results) {
        this.results = results;
    }

    /** "Simulator: says nothing about your staging desk", as the run wrote it down; empty for a real desk. */
    public String sentence() {
        Path file = results.resolve("environment.properties");
        if (!Files.isRegularFile(file)) {
            return "";
        }
        Properties environment = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            environment.load(reader);
        } catch (IOException e) {
            throw new ReportTrouble("%s can't be read.".formatted(file), e);
        }
        String words = environment.getProperty("Simulator", "");
        return words.isEmpty() ? "" : "Simulator: " + words;
    }
}
