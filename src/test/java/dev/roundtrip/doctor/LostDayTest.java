package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Embedded;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The day that a team lost to a check that said "unhealthy" of 401, 404 and 500 alike: the desk's page was there,
 * /rails/health was not, the old token was refused with 401, and the new one was answered 500.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostDayTest {
    private static final String OLD = "old-token";
    private static final String NEW = "new-token";
    private static final String NOTHING_ABOUT_THE_TOKEN = "a 500 says nothing about the token";
    private static final Path EXAMPLE = Path.of("docs/blocker-report.md");

    private Embedded others;
    private Path envFile;

    /** How the desk of that day may have answered beside what is known of it. */
    enum Desk {
        SINCE_4_11,
        BEFORE_4_11,
        WITHOUT_API,
        FAILING_ALL_OVER;

        /** Never ready with a redirect or a page of ours: what is not named is not there. */
        Javalin start() {
            return Javalin.create(config -> {
                        config.showJavalinBanner = false;
                        config.startup.showJavalinBanner = false;
                    })
                    .start("127.0.0.1", 0);
        }
    }
}
