package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The simulators in a process of their own, ended when closed.
 *
 * @param settings the file with all that a run needs to know of them
 */
record OtherProcess(Process process, Path settings) implements AutoCloseable {
    /** Returns once they serve: they say so in their first line. */
    static OtherProcess simulating(Path settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.roundtrip.cli.Main",
                "simulate",
                "--env-file",
                settings.toString()));
        command.addAll(List.of(options));
        Process desk = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = desk.inputReader();
        assertThat(said.readLine()).startsWith("Simulated desk at ");
        return new OtherProcess(desk, settings);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as("the simulator ends when told")
                    .isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
