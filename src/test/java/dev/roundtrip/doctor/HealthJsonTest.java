package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HealthJsonTest {
    private static final Path PAGE = Path.of("docs/health-check.md");

    private final Sources sources = NamedSources.of(
            new HashMap<>(Map.of(
                    "roundtrip.target", "remote",
                    "roundtrip.channels", "webchat,sms",
                    "roundtrip.desk.url", "https://desk.example",
                    "roundtrip.desk.token", "any-token",
                    "roundtrip.desk.account.name", "Shop",
                    "roundtrip.webchat.inbox", "3",
                    "roundtrip.sms.inbox", "4",
                    "roundtrip.sms.account.sid", "AC00000000000000000000000000000001",
                    "roundtrip.sms.auth.token", "another-token",
                    "roundtrip.sms.customer.numbers", "+15550000001")),
            Path.of(""));

    @Test
    void what_is_written_is_what_the_page_describes() throws IOException {
        JsonNode written = written(look(
                Finding.ok("disk", "400 MiB free"),
                Finding.failed(Ailment.NO_BROWSER, "browser", "None. Install one.", Key.BROWSER_PATH)
                        .only(Channel.WEB_CHAT),
                Finding.skipped("chat page", "not looked at")));

        assertThat(fields(Stream.of(written))).isEqualTo(described("\\A", "## checks"));
        assertThat(fields(elements(written.path("checks")))).isEqualTo(described("## checks\\[]", "## tried"));
        assertThat(fields(elements(written.path("tried"))))
                .isEqualTo(described("## tried\\[]", "## What is looked at"));
    }

    @Test
    void the_parts_of_a_check_are_described_too() throws IOException {
        JsonNode check = written(look(Finding.failed(Ailment.WRONG_TOKEN, "token", "No.", Key.DESK_TOKEN)))
                .path("checks")
                .get(0);

        assertThat(check.path("ask").fieldNames()).toIterable().containsExactly("whom", "what");
        assertThat(check.path("settings").get(0).fieldNames()).toIterable().containsExactly("key", "origin");
        assertThat(Files.readString(PAGE))
                .contains("`cause`: `whom`, and `what` to ask", "`key`, and the `origin` from which");
        assertThat(check.path("settings").toString())
                .isEqualTo("[{\"key\":\"roundtrip.desk.token\",\"origin\":\"environment ROUNDTRIP_DESK_TOKEN\"}]");
    }

    @Test
    void every_check_and_every_cause_is_described() throws IOException {
        Settings settings = Settings.read(sources);
        try (DeskSight sight = new DeskSight(settings)) {
            List<String> checks = new RemoteSteps(
                            settings, Path.of("features"), sight, Clock.systemUTC(), line -> {}, () -> "k7m2x", true)
                    .all().stream().flatMap(step -> step.tells().stream()).toList();
            assertThat(described("## What is looked at", "## Causes")).containsAll(checks);
        }
        assertThat(described("## Causes", "\\z"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Ailment.values()).map(Ailment::label).toList());
    }

    @Test
    void a_channel_has_the_worst_of_what_concerns_it() throws IOException {
        Finding browser = Finding.failed(Ailment.NO_BROWSER, "browser", "None. Install one.")
                .only(Channel.WEB_CHAT);
        Finding role = Finding.degraded(Ailment.AGENT_ROLE, "role", "No administrator. Give another token.");

        assertThat(channels(look(browser))).isEqualTo("{\"sms\":\"ok\",\"webchat\":\"failed\"}");
        assertThat(channels(look(browser, role))).isEqualTo("{\"sms\":\"degraded\",\"webchat\":\"failed\"}");
        assertThat(channels(look(Finding.failed(Ailment.WRONG_TOKEN, "token", "No."))))
                .isEqualTo("{\"sms\":\"failed\",\"webchat\":\"failed\"}");
        assertThat(written(look(browser)).path("stopsTheRun").asBoolean()).isFalse();
        assertThat(written(look(Finding.failed(Ailment.WRONG_TOKEN, "token", "No.")))
                        .path("stopsTheRun")
                        .asBoolean())
                .isTrue();
    }

    private String channels(HealthCheck health) throws IOException {
        return written(health).path("channels").toString();
    }

    private static HealthCheck look(Finding... findings) {
        return new HealthCheck(
                Instant.parse("2026-03-02T08:15:30Z"),
                Duration.ofSeconds(2),
                Stream.of(findings)
                        .map(finding -> new HealthCheck.Look(finding, Duration.ofMillis(20)))
                        .toList(),
                List.of(new HealthCheck.Tried("GET https://desk.example/api", "200 with application/json")));
    }

    private JsonNode written(HealthCheck health) throws IOException {
        return new ObjectMapper()
                .readTree(new HealthJson(Subject.of(Settings.read(sources)), Origins.of(sources)).of(health));
    }

    private static Set<String> fields(Stream<JsonNode> objects) {
        return objects.flatMap(
                        object -> StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The words of the first column of the table between the two. */
    private static Set<String> described(String from, String to) throws IOException {
        String part = Pattern.compile("(?s)" + from + "(.*?)" + to)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return part.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(column -> Stream.of(column.split(",")))
                .map(word -> word.strip().replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
