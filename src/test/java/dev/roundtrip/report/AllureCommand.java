package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Allure with which the build makes its report. */
final class AllureCommand {
    private static final Path INSTALLED = Path.of("target/allure");

    private AllureCommand() {}

    /** Makes Allure's single file of results, as the build does. */
    static Path singleFile(Path results, Path folder) {
        Path console = folder.resolveSibling("allure.log");
        try {
            ProcessBuilder command = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            home().resolve("lib") + "/*" + File.pathSeparator + home().resolve("lib/config"),
                            "io.qameta.allure.CommandLine",
                            "generate",
                            results.toString(),
                            "--clean",
                            "--single-file",
                            "-o",
                            folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            command.environment().put("APP_HOME", home().toString());
            Process allure = command.start();
            assertThat(allure.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(allure.exitValue()).as(Files.readString(console)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException("Allure does not start.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Allure worked.", e);
        }
        return folder.resolve("index.html");
    }

    private static Path home() throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "allure-*")) {
            for (Path version : versions) {
                return version.toAbsolutePath();
            }
        }
        throw new IllegalStateException(
                "There is no Allure in " + INSTALLED + ". Maven puts it there: mvn allure:install");
    }
}
