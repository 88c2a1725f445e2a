package dev.roundtrip.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Text in files of any kind. */
final class Texts {
    private Texts() {}

    /** In UTF-8; half a letter, as where a desk cut a sentence, becomes a question mark and stops nothing. */
    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the text of a file, if it changes; what is no text stays as it is. */
    static void replace(Path file, UnaryOperator<String> by) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException noText) {
            return;
        }
        replace(file, text, by);
    }

    /** The same of what is known to be text: half a letter in it, as where its writer was stopped, keeps nothing else as it was. */
    static void replaceBroken(Path file, UnaryOperator<String> by) throws IOException {
        replace(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8), by);
    }

    private static void replace(Path file, String text, UnaryOperator<String> by) throws IOException {
        String replaced = by.apply(text);
        if (!replaced.equals(text)) {
            write(file, replaced);
        }
    }
}
