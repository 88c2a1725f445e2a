package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The result files that Allure's adapter has written already. */
final class WrittenResults {
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    WrittenResults(Path folder) {
        this.folder = folder;
    }

    void redact(Redactor redactor) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                redact(file, redactor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The results in %s can't be redacted: don't hand them out.".formatted(folder), e);
        }
    }

    private void redact(Path file, Redactor redactor) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            JsonNode written = json.readTree(file.toFile());
            JsonNode redacted = redacted(written, redactor);
            if (!redacted.equals(written)) {
                json.writeValue(file.toFile(), redacted);
            }
        } else if (name.endsWith("-attachment.csv") || name.endsWith("-attachment.txt")) {
            // Data tables and what steps attach: written by the adapter, past our own attachments.
            Files.writeString(file, redactor.text(Files.readString(file)));
        }
    }

    private JsonNode redacted(JsonNode node, Redactor redactor) {
        if (node.isTextual()) {
            return TextNode.valueOf(redactor.text(node.textValue()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(each -> copy.add(redacted(each, redactor)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = json.createObjectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), redacted(each.getValue(), redactor)));
            return copy;
        }
        return node;
    }
}
