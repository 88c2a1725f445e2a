package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Embedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor's whole look, with all that waits, at desks that answer as ever and do not what they say. */
@Tag("self")
class WholeLooksTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "worker-stopped, WORKER_STOPPED",
        "realtime-silent, REALTIME_DEAD",
        "delayed-jobs-stuck, DELAYED_JOBS_STUCK",
        "mailer-stopped, MAILER_STOPPED",
        "smtp-refused, MAILER_REFUSED",
        "mail-out-in-spam, IN_SPAM"
    })
    void the_doctor_names_it_and_nothing_else(String fault, Ailment ailment) throws IOException {
        try (Embedded embedded = Embedded.start(
                settings(Map.of("roundtrip.embedded.faults", fault), Path.of("")),
                Timers.shortened(),
                Clock.systemUTC())) {
            Path desk = Files.write(folder.resolve("desk.env"), EnvLines.of(embedded.settings()));

            HealthCheck seen = Doctor.of(settings(Map.of(), desk), Clock.systemUTC(), line -> {})
                    .examine(finding -> {});

            assertThat(seen.troubles().stream().flatMap(trouble -> trouble.ailment().stream()))
                    .as(seen.findings().toString())
                    .isEqualTo(List.of(ailment));
        }
    }

    private static Settings settings(Map<String, String> named, Path file) {
        return Settings.read(NamedSources.of(named, file), new RunIds(new Random(1)));
    }
}
