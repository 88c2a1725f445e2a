package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of its own, since it is the process that is told to end. */
@Tag("self")
class SigtermTest {
    @ParameterizedTest
    @ValueSource(strings = {"--timers=product", "--part=mail", "--part=desk"})
    void it_ends_at_once_with_0_and_without_a_word(String option) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.roundtrip.cli.Main",
                        "simulate",
                        option)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (!"}".equals(line)) {
                assertThat(line).as("the target file is told to its end").isNotNull();
                line = said.readLine();
            }
            // Not destroy() of the process, which would also close what it says.
            process.toHandle().destroy();
            assertThat(process.waitFor(2, TimeUnit.SECONDS))
                    .as("ends within 2 s")
                    .isTrue();
            assertThat(said.readLine()).isNull();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
