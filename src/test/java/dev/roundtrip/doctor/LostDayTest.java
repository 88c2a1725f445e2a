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
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The day that a team lost to a check that said "unhealthy" of 401, 404 and 500 alike: the desk's page was there,
 * /rails/health was not, the old token was refused with 401, and the new one was answered 500. Mail and Twilio were well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostDayTest {
    private static final String OLD = "token-of-last-year";
    private static final String NEW = "token-of-today";
    private static final String NOTHING_ABOUT_THE_TOKEN = "a 500 says nothing about the token";
    private static final String NO_RAILS_HEALTH =
            "GET /health exists from 4.11 on and proves only that the web server answers; /rails/health exists in no version.";
    private static final Path EXAMPLE = Path.of("docs/blocker-report.md");

    private Embedded others;
    private Path envFile;
    private Javalin desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Settings own = Settings.read(
                NamedSources.of(Map.of("roundtrip.channels", "email,sms"), Path.of("")), new RunIds(new Random(1)));
        others = Embedded.start(own, Timers.shortened(), Clock.systemUTC());
        envFile = Files.write(folder.resolve("desk.env"), EnvLines.of(others.settings()));
    }

    @AfterAll
    void end() {
        others.close();
    }

    @AfterEach
    void stop() {
        desk.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_new_token_is_not_blamed(boolean before411) {
        serve(before411 ? this::before411 : this::since411);

        Finding failure = onlyFailure(look(NEW));

        assertThat(failure.what()).isEqualTo("token");
        assertThat(failure.ailment()).contains(Ailment.SERVER_FAILED);
        assertThat(failure.seen())
                .startsWith("GET %s/api/v1/profile was answered 500".formatted(url()))
                .contains(NOTHING_ABOUT_THE_TOKEN, NO_RAILS_HEALTH, "GET /: 200 with text/html")
                .contains(before411 ? "GET /health: 404" : "GET /health: 200");
    }

    @Test
    void the_old_token_is_wrong_and_nothing_else() {
        serve(this::since411);

        Finding failure = onlyFailure(look(OLD));

        assertThat(failure.ailment()).contains(Ailment.WRONG_TOKEN);
        assertThat(failure.seen())
                .contains("401 \"Invalid Access Token\"", "copy the present one")
                .doesNotContain("500", OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void a_desk_that_hides_its_first_route_is_told_so_before_a_token_is_shown(String token) {
        serve(this::withoutApi);

        HealthCheck health = look(token);

        assertThat(onlyFailure(health).ailment()).contains(Ailment.MISSING_ROUTE);
        assertThat(onlyFailure(health).seen())
                .startsWith("GET %s/api was answered 404".formatted(url()))
                .contains(NOTHING_ABOUT_THE_TOKEN, NO_RAILS_HEALTH);
        assertThat(health.tried()).noneMatch(tried -> tried.what().contains("with the token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void a_desk_that_fails_all_over_is_told_so_whatever_the_token(String token) {
        serve(this::failingAllOver);

        Finding failure = onlyFailure(look(token));

        assertThat(failure.what()).isEqualTo("desk answers");
        assertThat(failure.ailment()).contains(Ailment.SERVER_FAILED);
        assertThat(failure.seen())
                .startsWith("GET %s/api was answered 500".formatted(url()))
                .contains(NOTHING_ABOUT_THE_TOKEN, NO_RAILS_HEALTH, "GET /: 200", "GET /health: 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void the_report_shows_no_token_and_asks_whoever_can_mend_it(String token) {
        serve(this::since411);

        assertThat(report(look(token), token))
                .contains(
                        token.equals(NEW)
                                ? "- **Whoever operates the desk's servers**: The desk answers 500."
                                : "- **An administrator of the account on the desk**: The desk does not know this access token")
                .doesNotContain(token);
        assertThat(report(look(OLD), OLD))
                .contains("| `roundtrip.desk.token` | *** | environment ROUNDTRIP_DESK_TOKEN |");
    }

    /** What differs from day to day is put in the words of an example; all else is as it was seen. */
    @Test
    void the_example_in_the_documents_is_what_comes_of_that_day() throws IOException {
        serve(this::since411);
        HealthCheck seen = look(NEW);

        String report = report(
                        new HealthCheck(
                                Instant.parse("2026-03-02T08:15:30Z"),
                                Duration.ofSeconds(2),
                                seen.looks(),
                                seen.tried()),
                        NEW)
                .replace(url(), "https://desk.example");
        Path written =
                Files.writeString(Files.createDirectories(Path.of("target")).resolve("blocker-report.md"), report);

        assertThat(Files.readString(EXAMPLE))
                .as("copy %s to %s, if it can still be sent as it is", written, EXAMPLE)
                .isEqualTo(report);
    }

    private void since411(Context asked) {
        if (asked.path().equals("/health")) {
            asked.contentType("application/json").result("{\"status\":\"woot\"}");
        } else {
            withApi("4.14.2", asked);
        }
    }

    private void before411(Context asked) {
        withApi("4.10.1", asked);
    }

    private void withApi(String version, Context asked) {
        if (asked.path().equals("/api")) {
            asked.contentType("application/json")
                    .result("{\"version\":\"%s\",\"queue_services\":\"ok\",\"data_services\":\"ok\"}"
                            .formatted(version));
        } else {
            withoutApi(asked);
        }
    }

    private void withoutApi(Context asked) {
        switch (asked.path()) {
            case "/" -> asked.html("<!DOCTYPE html><title>Chatwoot</title>");
            case "/api/v1/profile" -> profile(asked);
            default -> asked.status(404).html("The page you were looking for doesn't exist.");
        }
    }

    private void profile(Context asked) {
        if (NEW.equals(asked.header("api_access_token"))) {
            asked.status(500).html("We're sorry, but something went wrong.");
        } else {
            asked.status(401).contentType("application/json").result("{\"error\":\"Invalid Access Token\"}");
        }
    }

    private void failingAllOver(Context asked) {
        if (asked.path().equals("/")) {
            asked.html("<!DOCTYPE html><title>Chatwoot</title>");
        } else {
            asked.status(500).html("We're sorry, but something went wrong.");
        }
    }

    private void serve(Handler answers) {
        desk = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.routes.get("/*", answers);
                })
                .start();
    }

    private String url() {
        return "http://127.0.0.1:" + desk.port();
    }

    private static Finding onlyFailure(HealthCheck health) {
        assertThat(health.failures()).hasSize(1);
        return health.failures().get(0);
    }

    private HealthCheck look(String token) {
        return Doctor.of(settings(token), Clock.systemUTC(), line -> {})
                .withoutCanaries()
                .examine(finding -> {});
    }

    private String report(HealthCheck health, String token) {
        return new BlockerReport(Subject.of(settings(token)), Origins.of(sources(token))).of(health);
    }

    private Settings settings(String token) {
        return Settings.read(sources(token), new RunIds(new Random(1)));
    }

    private Sources sources(String token) {
        Map<String, String> that = new HashMap<>();
        that.put("roundtrip.desk.url", url());
        that.put("roundtrip.desk.token", token);
        return NamedSources.of(that, envFile);
    }
}
