package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes one line for each draft that somebody decided on, as docs/summary.md describes it. */
public final class ReviewsFile {
    private final Path file;

    public ReviewsFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the file, which is empty when there was no draft.
     *
     * @throws ReportTrouble when it can't be written
     */
    public void write(Summary summary) {
        List<String> lines =
                summary.scenarios().stream().flatMap(ReviewsFile::reviews).toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TextFile.write(file, lines);
        } catch (IOException e) {
            throw new ReportTrouble("The reviews can't be written to %s.".formatted(file), e);
        }
    }

    private static Stream<String> reviews(ScenarioResult scenario) {
        return StreamSupport.stream(scenario.evidence().path("reviews").spliterator(), false)
                .map(review -> line(scenario, review).toString());
    }

    private static JsonNode line(ScenarioResult scenario, JsonNode review) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("scenario", scenario.evidence().path("id").asText(""));
        line.put("name", scenario.evidence().path("name").asText(scenario.name()));
        review.properties().forEach(each -> line.set(each.getKey(), each.getValue()));
        return line;
    }
}
