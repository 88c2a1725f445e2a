package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.config.NamedSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor's forms, for people and for programs, before a desk with mail and Twilio beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorCommandTest {
    @TempDir
    Path folder;

    private final Map<String, String> properties = new HashMap<>();
    private Served desk;
    private Path file;
    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    void start(@TempDir Path settings) throws IOException {
        desk = new Whole(0, 0, 0, List.of()).start(options -> options, null, Clock.systemUTC());
        file = Files.write(settings.resolve("desk.env"), desk.settings());
    }

    @AfterAll
    void end() {
        desk.close();
    }

    @BeforeEach
    void begin() {
        properties.clear();
        properties.put("roundtrip.channels", "email,sms");
    }

    @Test
    void json_is_all_that_stands_on_standard_output_and_is_what_is_left_for_later() throws IOException {
        assertThat(run("--json")).isZero();

        JsonNode look = new ObjectMapper().readTree(out.toString());
        assertThat(look.path("state").asText()).isEqualTo("ok");
        assertThat(look.path("channels").toString()).isEqualTo("{\"email\":\"ok\",\"sms\":\"ok\"}");
        assertThat(err.toString())
                .startsWith("Roundtrip doctor\n  ok ")
                .containsPattern("\nFor programs: .*/health-check-.*\\.json\nAll is well\\.\n$");
        assertThat(left()).singleElement().satisfies(health -> {
            assertThat(health.getFileName().toString()).matches("health-check-\\d{8}T\\d{6}\\.\\d{3}Z\\.json");
            assertThat(health).hasContent(out.toString());
        });
    }

    @Test
    void every_look_is_left_also_one_that_failed() throws IOException {
        assertThat(run()).isZero();
        properties.put("roundtrip.desk.token", "nobodys-token");
        assertThat(run()).isEqualTo(1);

        assertThat(left())
                .extracting(health -> new ObjectMapper()
                        .readTree(Files.readString(health))
                        .path("state")
                        .asText())
                .containsExactly("ok", "failed");
    }

    @Test
    void a_report_is_all_that_stands_on_standard_output_and_holds_no_secret() {
        properties.put("roundtrip.desk.token", "nobodys-token");
        assertThat(run("--markdown")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("# Tests are blocked: wrong token (token)\n")
                .endsWith("`./roundtrip doctor`.\n")
                .doesNotContain("nobodys-token");
        assertThat(err.toString()).startsWith("Roundtrip doctor\n").contains("failed  token: ");
    }

    @Test
    void settings_that_can_not_be_used_are_a_look_too_in_every_form() throws IOException {
        properties.put("roundtrip.desk.tokn", "any");
        assertThat(run("--before-run", "--json")).isEqualTo(1);

        JsonNode look = new ObjectMapper().readTree(out.toString());
        assertThat(look.path("stopsTheRun").asBoolean()).isTrue();
        assertThat(look.path("channels").toString()).isEqualTo("{\"email\":\"failed\",\"sms\":\"failed\"}");
        JsonNode check = look.path("checks").get(0);
        assertThat(check.path("check").asText()).isEqualTo("settings");
        assertThat(check.path("cause").asText()).isEqualTo("wrong-setting");
        assertThat(check.path("seen").asText()).contains("roundtrip.desk.tokn", "There is no such setting.");
        assertThat(err.toString()).startsWith("The settings can't be used, one fault:\n");
        assertThat(left())
                .singleElement()
                .satisfies(health -> assertThat(health).hasContent(out.toString()));
        assertThat(folder.resolve("results/roundtrip-run.json")).content().contains("roundtrip.desk.tokn");

        assertThat(run("--markdown")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("# Tests are blocked: wrong setting (settings)\n")
                .contains("Acceptance tests send messages to the Chatwoot at http", " by e-mail and SMS, ");
    }

    @Test
    void what_was_left_out_is_said_in_every_form() throws IOException {
        assertThat(run("--json")).isZero();

        assertThat(err.toString())
                .contains("  skipped worker, realtime, answers by mail, mail loop: left out by --no-canaries\n");
        assertThat(new ObjectMapper().readTree(out.toString()).path("checks"))
                .filteredOn(check -> check.path("state").asText().equals("skipped"))
                .extracting(check -> check.path("check").asText())
                .containsExactly("worker", "realtime", "answers by mail", "mail loop");
    }

    @Test
    void a_wrong_password_and_account_are_noticed_with_whom_to_ask_and_how_to_look_again() {
        properties.put("roundtrip.email.imap.password", "not-the-word");
        properties.put("roundtrip.sms.account.sid", "AC" + "9".repeat(32));
        properties.put("roundtrip.run.id", "k7m2x");
        assertThat(run()).isEqualTo(1);

        assertThat(out.toString())
                .contains("  failed  mailbox: ", "  failed  Twilio account: ")
                .containsPattern(
                        "\n          Set by: roundtrip\\.email\\.imap.*\n          Ask whoever runs the mail server and")
                .contains("\n          Ask whoever owns the Twilio account: ")
                .contains("but the scenarios that need them will break")
                .containsPattern(
                        "look again: \\./roundtrip doctor( -D\\S+)* -Droundtrip\\.channels=email,sms -Droundtrip\\.run\\.id=k7m2x")
                .doesNotContain("not-the-word");

        assertThat(run("--markdown")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(
                        "# Tests are partly blocked: IMAP log-in refused (mailbox), Twilio credentials refused (Twilio account)\n")
                .contains(
                        "| looked at | seen |\n|---|---|\n",
                        "\n| E-mail: sending mail | ",
                        "\n| E-mail: mailbox | ",
                        "\n| SMS: Twilio account | ");
    }

    @Test
    void there_is_one_form_at_a_time() {
        assertThat(run("--json", "--markdown")).isEqualTo(2);
        assertThat(err.toString()).contains("--json", "--markdown", "mutually exclusive");
    }

    @Test
    void what_hangs_on_one_thing_is_one_line_for_people_and_a_check_each_for_programs() throws IOException {
        properties.put("roundtrip.desk.token", "nobodys-token");
        assertThat(run("--json")).isEqualTo(1);

        assertThat(err.toString().lines().filter(line -> line.startsWith("  skipped account, ")))
                .singleElement()
                .asString()
                .contains("role, ", "inboxes, ")
                .endsWith(": not looked at, since \"token\" failed");
        assertThat(new ObjectMapper().readTree(out.toString()).path("checks"))
                .filteredOn(check -> check.path("state").asText().equals("skipped"))
                .extracting(check -> check.path("check").asText())
                .contains("account", "role", "inboxes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "--markdown"})
    void what_stops_everything_is_left_for_the_report_of_the_run_in_every_form(String form) {
        properties.put("roundtrip.desk.token", "nobodys-token");
        assertThat(run("--before-run", form)).isEqualTo(1);

        assertThat(folder.resolve("results/roundtrip-run.json"))
                .content()
                .contains("\"failure\" : \"the doctor refused it. token: ", "The desk does not know this access token")
                .doesNotContain("nobodys-token");
    }

    @Test
    void a_broken_channel_stops_no_run() {
        properties.put("roundtrip.email.imap.password", "not-the-word");
        properties.put("roundtrip.sms.auth.token", "not-the-word-either");
        assertThat(run("--before-run")).isZero();

        assertThat(out.toString())
                .contains("failed  Twilio account: ", "; a run can start, but the scenarios that need them");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void why_a_run_was_refused_is_left_even_where_the_look_can_not_be() throws IOException {
        Files.writeString(folder.resolve("target"), "a file where a folder should be");
        properties.put("roundtrip.desk.token", "nobodys-token");
        assertThat(run("--before-run")).isEqualTo(1);

        assertThat(folder.resolve("results/roundtrip-run.json")).content().contains("does not know this access token");
        assertThat(err.toString()).contains("can't be written", "Name another place, or make room there.");
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("target/health"))) {
            return all.sorted().toList();
        }
    }

    private int run(String... words) {
        List<String> line = new ArrayList<>(List.of(
                "doctor",
                "--no-canaries",
                "--target=" + folder.resolve("target"),
                "--results=" + folder.resolve("results")));
        Arrays.stream(words).filter(word -> !word.isEmpty()).forEach(line::add);
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine(Clock.systemUTC(), () -> NamedSources.of(properties, file))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line.toArray(String[]::new));
    }
}
