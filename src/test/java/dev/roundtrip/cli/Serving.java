package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A {@code simulate} in this JVM: it serves when it is made, and must end with 0 when it is told to. */
final class Serving implements AutoCloseable {
    private final StringWriter console = new StringWriter();
    private final Ending ending = Ending.unheard();
    private final Map<String, String> environment;
    private final CompletableFuture<Integer> status;
    private final Map<String, String> target;

    Serving(Map<String, String> environment, Path targetFile, String... options) throws IOException {
        this.environment = environment;
        String[] words = Stream.concat(
                        Stream.of("simulate", "--target-file", targetFile.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        status = CompletableFuture.supplyAsync(() -> run(words));
        await().atMost(Duration.ofSeconds(30)).until(() -> status.isDone() || said().contains("\n}"));
        assertThat(status).as(this::said).isNotDone();
        target = new ObjectMapper().readValue(Files.readString(targetFile), new TypeReference<>() {});
    }

    private int run(String... words) {
        PrintWriter out = new PrintWriter(console, true);
        return Main.commandLine(
                        Clock.systemUTC(), () -> new Sources(Map.of(), Map.of(), Path.of("")), environment::get, ending)
                .setOut(out)
                .setErr(out)
                .execute(words);
    }

    String target(String key) {
        return target.get(key);
    }

    String said() {
        return console.toString();
    }

    @Override
    public void close() {
        ending.tell();
        assertThat(status)
                .as("the exit status")
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(0);
    }
}
