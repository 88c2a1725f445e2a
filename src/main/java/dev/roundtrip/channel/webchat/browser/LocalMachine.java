package dev.roundtrip.channel.webchat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This computer. */
final class LocalMachine implements Machine {
    private static final Path RELEASE = Path.of("/etc/os-release");
    private final Map<String, String> environment;

    LocalMachine(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Path> program(String name) {
        return Stream.of(environment
                        .getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin")
                        .split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(this::executable)
                .findFirst();
    }

    @Override
    public boolean executable(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    @Override
    public Ran run(Duration limit, List<String> command) {
        try {
            // Into a file: a pipe that nobody reads in time would block the command.
            Path output = Files.createTempFile("roundtrip-command-", ".txt");
            try {
                return run(limit, command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Ran(Ran.NOT_STARTED, String.valueOf(e.getMessage()));
        }
    }

    private Ran run(Duration limit, List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        return new Ran(ended ? process.exitValue() : Ran.NOT_IN_TIME, Files.readString(output));
    }

    @Override
    public String family() {
        if (!Files.isReadable(RELEASE)) {
            return System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        }
        try (Stream<String> lines = Files.lines(RELEASE)) {
            return lines.filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean administrator() {
        return run(Duration.ofSeconds(5), List.of("id", "-u")).output().strip().equals("0");
    }
}
