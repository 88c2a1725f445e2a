package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenResultsTest {
    @TempDir
    Path directory;

    @Test
    void a_result_that_was_cut_off_is_redacted_as_text_and_so_are_the_others() throws IOException {
        Path cut = Files.writeString(directory.resolve("1-result.json"), "{\"name\":\"It\",\"trace\":\"t0psecret");
        Path other = Files.writeString(directory.resolve("2-result.json"), "{\"name\":\"t0psecret\"}");
        Path inALetter = Files.write(directory.resolve("3-result.json"), new byte[] {'{', '"', (byte) 0xC3});
        Files.write(inALetter, "t0psecret".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        new ResultsFolder(directory).redact(new Redactor(List.of("t0psecret")));

        assertThat(cut).hasContent("{\"name\":\"It\",\"trace\":\"«secret hidden»");
        assertThat(other).content().doesNotContain("t0psecret");
        assertThat(new String(Files.readAllBytes(inALetter), StandardCharsets.UTF_8))
                .endsWith("«secret hidden»");
    }
}
