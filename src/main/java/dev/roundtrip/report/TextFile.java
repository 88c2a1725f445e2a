package dev.roundtrip.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of text in UTF-8. What can't be written in it, half a letter in what a desk said, becomes a question mark and stops no report. */
final class TextFile {
    private TextFile() {}

    static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, List<String> lines) throws IOException {
        return write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
