package dev.roundtrip.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The result files that Allure's adapter has written already, past our own hands: messages, traces, hooks, steps and what they attach. */
final class WrittenResults {
    private static final Pattern MARK_UP = Pattern.compile("<([A-Za-z/!?][^<>]*)>");

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    WrittenResults(Path folder) {
        this.folder = folder;
    }

    void redact(Redactor redactor) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                redact(file, redactor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The results in %s can't be redacted: don't hand them out.".formatted(folder), e);
        }
    }

    private void redact(Path file, Redactor redactor) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json") && !name.contains("-attachment")) {
            Optional<JsonNode> whole = parsed(file);
            if (whole.isEmpty()) {
                Texts.replaceBroken(file, redactor::text);
                return;
            }
            JsonNode written = whole.get();
            JsonNode redacted = new RedactedJson(redactor).of(written);
            redacted.findParents("message").forEach(WrittenResults::unbracket);
            if (!redacted.equals(written)) {
                Texts.write(file, json.writeValueAsString(redacted));
            }
        } else if (name.endsWith(".html") || name.endsWith(".svg") || name.endsWith(".xml")) {
            // Made by ourselves of what was redacted; by place nothing is looked for between marks that must stay.
            Texts.replace(file, redactor::ownSecrets);
        } else {
            Texts.replace(file, redactor::text);
        }
    }

    /** Empty for one that its writer was stopped in: it is redacted as the text that it is. */
    private Optional<JsonNode> parsed(Path file) throws IOException {
        try {
            return Optional.of(json.readTree(file.toFile())).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /** Allure's page takes what stands between angle brackets for mark-up and drops it: ids of mails would be missing. */
    private static void unbracket(JsonNode details) {
        for (String told : List.of("message", "trace")) {
            if (details.path(told).isTextual()) {
                ((ObjectNode) details)
                        .put(told, MARK_UP.matcher(details.path(told).asText()).replaceAll("‹$1›"));
            }
        }
    }
}
