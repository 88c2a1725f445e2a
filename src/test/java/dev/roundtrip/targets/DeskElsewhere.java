package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.simulator.chatwoot.Timers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A simulated desk as one elsewhere: told by a file of settings, and seen by its administrator.
 *
 * @param file the settings of a run against it
 */
record DeskElsewhere(Embedded embedded, Path file, DeskClient client) implements AutoCloseable {
    /**
     * Starts it.
     *
     * @param folder where the file is written
     * @param change what the lines of the file are to be instead
     */
    static DeskElsewhere start(Settings given, Path folder, UnaryOperator<List<String>> change, Clock clock)
            throws IOException {
        Embedded embedded = Embedded.start(given, Timers.shortened(), clock);
        Path file = Files.write(folder.resolve("desk.env"), change.apply(EnvLines.of(embedded.settings())));
        DeskSettings desk = embedded.settings().desk().orElseThrow();
        DeskAccess access =
                DeskAccess.of(desk.url(), 1, new AccessToken(desk.token().reveal()));
        return new DeskElsewhere(embedded, file, DeskClient.to(access, clock));
    }

    /** For a run of that id. */
    static DeskElsewhere ofRun(String runId, Settings given, Path folder, Clock clock) throws IOException {
        return start(given, folder, lines -> with(lines, "ROUNDTRIP_RUN_ID=" + runId), clock);
    }

    static List<String> with(List<String> lines, String another) {
        return Stream.concat(lines.stream(), Stream.of(another)).toList();
    }

    /** The settings of that file. */
    Settings settings() {
        return Settings.read(NamedSources.of(Map.of(), file), new RunIds(new Random(1)));
    }

    @Override
    public void close() {
        client.close();
        embedded.close();
    }
}
