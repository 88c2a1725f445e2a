package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
    @TempDir
    Path folder;

    @Test
    void the_front_page_says_desk_channels_and_that_it_was_the_simulator() throws IOException {
        describe(true, Map.of());

        Properties environment = new Properties();
        environment.load(new StringReader(Files.readString(folder.resolve("environment.properties"))));

        assertThat(environment)
                .containsEntry("Simulator", "says nothing about your staging desk")
                .containsEntry("Desk version", "4.14.2")
                .containsEntry("How real is e-mail", "simulator: nothing leaves this machine – été")
                .containsEntry("Run", "r-1")
                .containsEntry("Product timers", "short");
    }

    @Test
    void a_real_desk_carries_no_caution() throws IOException {
        describe(false, Map.of());

        assertThat(folder.resolve("environment.properties")).content().doesNotContain("Simulator=");
    }

    @Test
    void the_categories_tell_a_broken_promise_from_a_broken_set_up() throws IOException {
        describe(true, Map.of());

        JsonNode categories =
                new ObjectMapper().readTree(folder.resolve("categories.json").toFile());

        assertThat(categories).hasSize(3);
        assertThat(categories.get(0).path("matchedStatuses").get(0).asText()).isEqualTo("failed");
        assertThat(categories.get(2).path("matchedStatuses").get(0).asText()).isEqualTo("skipped");
    }

    @Test
    void a_build_server_is_named_and_a_laptop_is_not() throws IOException {
        describe(true, Map.of("PATH", "/bin"));
        assertThat(folder.resolve("executor.json")).doesNotExist();

        describe(
                true,
                Map.of(
                        "GITHUB_RUN_ID",
                        "99",
                        "GITHUB_REPOSITORY",
                        "shop/roundtrip",
                        "GITHUB_RUN_NUMBER",
                        "7",
                        "GITHUB_WORKFLOW",
                        "nightly"));
        JsonNode github = executor();
        assertThat(github.path("name").asText()).isEqualTo("GitHub Actions");
        assertThat(github.path("buildName").asText()).isEqualTo("nightly #7");
        assertThat(github.path("buildOrder").asInt()).isEqualTo(7);
        assertThat(github.path("buildUrl").asText()).isEqualTo("https://github.com/shop/roundtrip/actions/runs/99");

        describe(true, Map.of("JENKINS_URL", "x", "BUILD_URL", "https://ci.example/7", "JOB_NAME", "roundtrip"));
        assertThat(executor().path("type").asText()).isEqualTo("jenkins");
        assertThat(executor().path("buildUrl").asText()).isEqualTo("https://ci.example/7");
    }

    private JsonNode executor() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("executor.json").toFile());
    }

    private void describe(boolean simulated, Map<String, String> environment) {
        RunFacts run = new RunFacts(
                "r-1",
                "embedded",
                simulated,
                "http://127.0.0.1:4000",
                "4.14.2",
                "Chromium 141",
                Map.of(Channel.EMAIL, "simulator: nothing leaves this machine – été"),
                Map.of("Product timers", "short"));
        new ResultsFolder(folder).describe(run, environment);
    }
}
