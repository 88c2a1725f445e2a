package dev.roundtrip.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where each look of the doctor's is left for programs: one file a look, named by when it began. */
record HealthFiles(Path target) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    Path leave(Instant at, String json) {
        return Written.to(
                target.resolve("health").resolve("health-check-%s.json".formatted(UTC.format(at))),
                json + System.lineSeparator());
    }
}
