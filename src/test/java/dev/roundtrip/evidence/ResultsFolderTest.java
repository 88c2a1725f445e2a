package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
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

        assertThat(categories("failed", "Lost.\nHop and cause: seen-by-desk, webhook-elsewhere."))
                .containsExactly("Lost on the way to the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: seen-by-desk, bounced."))
                .containsExactly("Lost on the way to the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: seen-by-desk, worker-stopped."))
                .containsExactly("Lost at the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: seen-by-desk, desk-sick."))
                .containsExactly("Lost at the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: received, desk-sick."))
                .containsExactly("Lost at the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: seen-by-desk, inbox-gone."))
                .containsExactly("Lost at the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: handed-over, unknown."))
                .containsExactly("Lost at the desk");
        assertThat(categories("failed", "Lost.\nHop and cause: received, bounced.\nAfter the run: it came."))
                .containsExactly("Not delivered to the customer");
        assertThat(categories("failed", "Lost.\nHop and cause: received, wrong-thread."))
                .containsExactly("Wrong thread or person");
        assertThat(categories("failed", "Lost.\nHop and cause: received, note-leaked."))
                .containsExactly("Wrong content");
        assertThat(categories("failed", "Lost.\nHop and cause: received, too-late."))
                .containsExactly("Too slow");
        assertThat(categories("failed", "Something else.")).containsExactly("Broken promise, filed nowhere");
        assertThat(categories("failed", "The known defect \"x\" (sent, unknown) did not show: remove it."))
                .containsExactly("Known defect gone");
        assertThat(categories("skipped", "Known defect \"x\": so.\nHop and cause: received, bounced."))
                .containsExactly("Known defect");
        assertThat(
                        categories(
                                "skipped",
                                "Quarantined: through 2026-03-01, owner ada, issue S-1 – so.\nHop and cause: received, bounced."))
                .containsExactly("Quarantined");
        assertThat(categories("skipped", "Not run here: roundtrip.channels does not name sms."))
                .containsExactly("Not run here");
        assertThat(categories("broken", "The mail server is down.")).containsExactly("Set-up broken");
    }

    @Test
    void every_break_is_filed_in_exactly_one_category() throws IOException {
        describe(true, Map.of());

        for (Hop hop : Hop.values()) {
            for (Cause cause : Cause.values()) {
                String message = "It.\nHop and cause: %s, %s.".formatted(hop.label(), cause.label());
                assertThat(categories("failed", message)).as(message).hasSize(1);
            }
        }
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

    /** As Allure does it: status and whole message. */
    private List<String> categories(String status, String message) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode each :
                new ObjectMapper().readTree(folder.resolve("categories.json").toFile())) {
            boolean said = !each.has("messageRegex")
                    || Pattern.compile(each.path("messageRegex").asText(), Pattern.DOTALL)
                            .matcher(message)
                            .matches();
            if (said && each.path("matchedStatuses").toString().contains("\"" + status + "\"")) {
                names.add(each.path("name").asText());
            }
        }
        return names;
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
