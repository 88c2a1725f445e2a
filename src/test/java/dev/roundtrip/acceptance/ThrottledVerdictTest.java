package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.trip.Throttle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row "throttled" of the table of verdicts: a desk elsewhere that holds everybody off, with all loads used up. */
@Tag("browser")
class ThrottledVerdictTest {
    @Test
    void what_the_desk_holds_off_for_longer_than_a_minute_is_not_run_and_red_only_on_demand(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {})
                        .present()
                        .isPresent(),
                "No Chromium with a fitting chromedriver on this machine.");
        try (OtherProcess desk =
                OtherProcess.simulating(folder.resolve("desk.env"), "--throttles", "everybody", "--timers", "short")) {
            useUp(desk.settings());

            TriedRun run = TriedRun.of(
                    folder.resolve("run"),
                    TriedFeature.of(
                            TriedFeature.scenario("@webchat @first-visit", "She comes unknown", TriedFeature.CHATTED),
                            TriedFeature.scenario("@webchat", "She comes with a session", TriedFeature.CHATTED)),
                    Map.of("roundtrip.env.file", desk.settings().toString(), "roundtrip.channels", "webchat"));

            assertThat(run.ends())
                    .containsEntry("She comes unknown", ABORTED)
                    .containsEntry("She comes with a session", SUCCESSFUL);
            JsonNode result = run.allure("She comes unknown");
            assertThat(result.path("status").asText()).isEqualTo("skipped");
            assertThat(result.path("statusDetails").path("message").asText())
                    .isEqualTo("Not run here: web chat, " + Throttle.NEW_VISITOR.leftOut() + ".");
            assertThat(run.closing(Map.of()))
                    .returns(0, TriedRun.Closing::exitCode)
                    .extracting(TriedRun.Closing::console)
                    .asString()
                    .contains("held 1 of 1, 1 not run here");
            assertThat(run.closing(Map.of("roundtrip.require", "webchat")).exitCode())
                    .isEqualTo(1);
        }
    }

    private static void useUp(Path settings) throws IOException, InterruptedException {
        String desk = Files.readAllLines(settings).stream()
                .filter(line -> line.startsWith("ROUNDTRIP_DESK_URL="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        HttpClient http = HttpClient.newHttpClient();
        for (int load = 0; load < Throttle.NEW_VISITOR.limit(); load++) {
            http.send(
                    HttpRequest.newBuilder(URI.create(desk + "/widget?website_token=none"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
