package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds to a scenario's written results what was seen only after the run. */
final class Afterwards {
    static final String SAID = "After the run: ";

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final Redactor redactor;

    Afterwards(Path folder, Redactor redactor) {
        this.folder = folder;
        this.redactor = redactor;
    }

    void tell(ScenarioEvidence evidence) {
        Story story = evidence.story(Optional.empty());
        String id = evidence.scenario().id();
        try {
            result(folder.resolve(id + "-result.json"), story);
            record(folder.resolve(id + ScenarioReport.RECORD), story);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "What arrived after the run can't be added to the results of “%s”: %s"
                            .formatted(evidence.scenario().name(), story.late()),
                    e);
        }
    }

    private void result(Path file, Story story) throws IOException {
        ObjectNode result = (ObjectNode) json.readTree(file.toFile());
        ObjectNode details = result.withObject("/statusDetails");
        details.put("message", details.path("message").asText("") + said(story));
        Optional<String> promise =
                Optional.ofNullable(result.path("description").textValue());
        result.put("descriptionHtml", new Description(new Ink(redactor), story).html(promise));
        Texts.write(file, json.writeValueAsString(result));
        for (JsonNode attachment : result.path("attachments")) {
            if (Attachments.TRANSCRIPT.equals(attachment.path("name").asText())) {
                Texts.write(folder.resolve(attachment.path("source").asText()), new Transcript(redactor).page(story));
            }
        }
    }

    private String said(Story story) {
        return story.late().stream()
                .map(sentence -> "\n" + SAID + redactor.text(sentence))
                .collect(Collectors.joining());
    }

    private void record(Path file, Story story) throws IOException {
        ObjectNode record = (ObjectNode) json.readTree(file.toFile());
        record.set("late", new RedactedJson(redactor).of(ScenarioRecord.texts(story.late())));
        Texts.write(file, json.writeValueAsString(record));
    }
}
