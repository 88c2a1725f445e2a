package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.evidence.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that can't begin leaves the reason where the report looks for it. */
class BeginningTest {
    private static final Map<String, String> REMOTE = Map.of(
            "roundtrip.target", "remote",
            "roundtrip.channels", "webchat",
            "roundtrip.webchat.inbox", "1",
            "roundtrip.desk.url", "http://127.0.0.1:1/%67eheim-geheim",
            "roundtrip.desk.token", "geheim-geheim",
            "roundtrip.desk.account.name", "Shop");

    @TempDir
    Path folder;

    @Test
    void settings_that_can_not_be_read_are_the_reason() throws IOException {
        begin(Map.of("roundtrip.target", "moon"));
        assertThat(left()).contains("\"failure\" : \"The settings can't be used, one fault:", "'moon' is not known.");
    }

    @Test
    void a_desk_that_is_gone_is_the_reason_and_no_secret_is_told() throws IOException {
        begin(REMOTE);
        assertThat(left())
                .contains("\"startedAt\" : \"1970-01-01T00:00:00Z\"", "\"failure\" : \"GET ", "got no answer")
                .doesNotContain("geheim");
    }

    @Test
    void what_was_played_by_the_suite_itself_is_reported_so() {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@sms", "Never begun", TriedFeature.HELD)),
                Map.of("roundtrip.target", "embedded", "roundtrip.embedded.faults", "moon"));

        assertThat(run.closing(Map.of()).console())
                .contains("Roundtrip: nothing was executed", "names 'moon', but there is no such fault")
                .doesNotContain("Never begun");
        assertThat(run.summary().path("reason").asText())
                .startsWith("The run ended before its first scenario: roundtrip.embedded.faults names 'moon'");
        assertThat(run.summary().path("scenarios")).isEmpty();
    }

    @Test
    void a_run_that_left_out_every_scenario_is_red_without_any_demand() {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@webchat @smoke", "Nobody chats here", TriedFeature.CHATTED)),
                Map.of("roundtrip.target", "embedded", "roundtrip.channels", "sms"));

        assertThat(run.closing(Map.of()))
                .returns(1, TriedRun.Closing::exitCode)
                .extracting(TriedRun.Closing::console)
                .asString()
                .contains("Roundtrip: nothing was executed, 1 not run here")
                .contains("Every scenario that was chosen was left out: with each stands what it lacks.");
    }

    @Test
    void a_run_that_is_stopped_is_not_called_finished_and_is_red() throws IOException {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@sms", "She is answered", TriedFeature.HELD)),
                Map.of("roundtrip.target", "embedded", "roundtrip.channels", "sms"),
                CurrentRun::abandon);

        assertThat(run.resultsFolder().resolve("roundtrip-run.json"))
                .content()
                .contains("startedAt")
                .doesNotContain("finishedAt");
        assertThat(run.closing(Map.of()))
                .returns(1, TriedRun.Closing::exitCode)
                .extracting(TriedRun.Closing::console)
                .asString()
                .contains("Roundtrip: held 1 of 1, 0 not run here, cut off")
                .contains("The run was cut off. Look at the end of the build's output");
    }

    private void begin(Map<String, String> given) {
        Beginning beginning =
                new Beginning(new ResultsFolder(folder), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), line -> {});
        assertThatThrownBy(() -> beginning.of(NamedSources.of(given, Path.of(""))))
                .isInstanceOf(RuntimeException.class);
    }

    private String left() throws IOException {
        return Files.readString(folder.resolve("roundtrip-run.json"));
    }
}
