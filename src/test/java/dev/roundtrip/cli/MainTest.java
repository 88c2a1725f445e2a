package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.simulator.faults.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path folder;

    @TempDir
    Path health;

    private final Map<String, String> properties = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void never_a_stack_trace() {
        assertThat(out + "" + err).doesNotContain("\tat ", "Exception in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "settings"})
    void bad_settings_are_told_on_stderr_all_together(String command) {
        properties.put("roundtrip.target", "remote");
        properties.put("roundtrip.channels", "webchat");
        properties.put("roundtrip.desk.url", "desk");
        assertThat(run(command)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The settings can't be used, 4 faults:\n  1) roundtrip.desk.url (-Droundtrip.desk.url): ")
                .contains("\n  2) roundtrip.desk.token (not set): ", "\n  4) roundtrip.webchat.inbox (not set): ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sweep     | There is nothing to sweep on the embedded desk, which goes with its run: set roundtrip.target to remote or compose.
            provision | The embedded desk is set up by each run: set roundtrip.target to remote or compose.
            """)
    void what_is_for_a_desk_elsewhere_says_so(String command, String sentence) {
        assertThat(run(command, "--dry-run")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(sentence);
    }

    @Test
    void settings_shows_everything_but_secrets() {
        properties.put("roundtrip.desk.token", "geheim");
        assertThat(run("settings")).isZero();
        assertThat(out.toString())
                .containsPattern("roundtrip\\.desk\\.token +\\*\\*\\* +\\[environment ROUNDTRIP_DESK_TOKEN]")
                .doesNotContain("geheim");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void parts_that_can_not_be_put_together_are_told_in_the_results_too(@TempDir Path folder) throws IOException {
        assertThat(run("merge", "--results=" + folder, "nowhere-at-all")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere-at-all is no folder.");
        assertThat(Files.readString(folder.resolve("roundtrip-run.json")))
                .contains("the parts of roundtrip.merge can't be put together. ", "nowhere-at-all is no folder.");
    }

    @Test
    void a_sound_target_exits_with_zero() {
        properties.put("roundtrip.channels", "email,sms");
        assertThat(run("doctor")).isZero();
        assertThat(out.toString()).startsWith("Roundtrip doctor\n  ok ").endsWith("\nAll is well.\n");
    }

    @Test
    void a_broken_channel_fails_the_doctor_but_does_not_keep_a_run_from_starting() {
        properties.put("roundtrip.browser.path", "/nowhere");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(run("doctor", "--before-run", "--results=" + folder)).isZero();
        assertThat(out.toString())
                .contains(
                        "\n1 failed; a run can start, but the scenarios that need it will break or not be run."
                                + " Mend what is named above and look again: ./roundtrip doctor -Droundtrip.browser.path=/nowhere\n");
        assertThat(folder.resolve("roundtrip-run.json")).doesNotExist();
    }

    @Test
    void what_stops_the_run_fails_the_doctor_before_it() {
        properties.put("roundtrip.channels", "email");
        properties.put("roundtrip.embedded.faults", "moon");
        assertThat(run("doctor", "--before-run", "--results=" + folder)).isEqualTo(1);
        assertThat(out.toString())
                .contains("names 'moon'", "Set by: roundtrip.embedded.faults (-Droundtrip.embedded.faults)")
                .contains("1 failed; no scenario can be run.");
        assertThat(folder.resolve("roundtrip-run.json"))
                .content()
                .contains("\"failure\" : \"the doctor refused it. target: roundtrip.embedded.faults names 'moon', but");
    }

    @Test
    void all_that_failed_stands_in_the_closing_lines_of_a_refused_run_in_order_with_where_it_was_set() {
        properties.put("roundtrip.channels", "email");
        properties.put("roundtrip.require", "smss");
        properties.put("roundtrip.known-defects", "features/no-such.properties");
        properties.put("roundtrip.embedded.faults", "moon");
        assertThat(run("doctor", "--before-run", "--results=" + folder)).isEqualTo(1);
        assertThat(run(
                        "report",
                        "--results=" + folder,
                        "--generated=" + folder.resolve("none.html"),
                        "--summary=" + folder.resolve("summary.json")))
                .isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence(
                        "The run ended before its first scenario: the doctor refused it. 3 things failed:",
                        "\n  1) demands: roundtrip.require names 'smss', ",
                        " Set by: roundtrip.require (-Droundtrip.require).",
                        "\n  2) known defects: ",
                        " Set by: roundtrip.known-defects (-Droundtrip.known-defects).",
                        "\n  3) target: roundtrip.embedded.faults names 'moon'",
                        " Set by: roundtrip.embedded.faults (-Droundtrip.embedded.faults).");
    }

    @Test
    void settings_that_can_not_be_used_are_left_for_the_report_of_the_refused_run() {
        properties.put("roundtrip.target", "moon");
        assertThat(run("doctor", "--results=" + folder)).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(run("doctor", "--before-run", "--results=" + folder)).isEqualTo(1);
        assertThat(folder.resolve("roundtrip-run.json"))
                .content()
                .contains("\"failure\" : \"the doctor refused it. The settings can't be used, one fault:", "'moon'");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    seed          | abc                      | roundtrip.seed (-Droundtrip.seed): 'abc' is not a whole number
                    tags          | sms &                    | roundtrip.tags is 'sms &', which can't be read: a tag is missing after '&'.
                    tags          | smoke & nigative         | no scenario below features matches it. Did you mean 'negative'? There are the tags account,
                    known-defects | features/no-such.properties | There is no file features/no-such.properties, from which the known defects are read
                    """)
    void what_would_end_a_run_before_its_first_scenario_is_refused_before_it(String key, String value, String told) {
        properties.put("roundtrip.channels", "email");
        properties.put("roundtrip." + key, value);
        assertThat(run("doctor", "--before-run", "--results=" + folder)).isEqualTo(1);
        assertThat(out + "" + err).contains(told, "(-Droundtrip." + key + ")");
    }

    @Test
    void every_fault_is_listed_with_its_part_and_a_sentence() {
        assertThat(run("simulate", "--list-faults")).isZero();
        assertThat(out.toString().lines())
                .hasSameSizeAs(Fault.values())
                .allMatch(line -> line.matches("[a-z-]+ +(desk|mail|twilio) +[A-Z].*\\."));
    }

    @Test
    void simulate_does_not_overwrite_settings() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.env"), "MINE=1\n");
        assertThat(run("simulate", "--env-file", mine.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "%s exists already, was not written by simulate and is not overwritten: name another file or move it away.\n"
                                .formatted(mine));
        assertThat(mine).hasContent("MINE=1\n");
    }

    @Test
    void simulate_says_where_it_can_not_write() {
        Path nowhere = folder.resolve("nowhere/my.env");
        assertThat(run("simulate", "--env-file", nowhere.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "%s can't be written: there is no such folder. Name a file in a folder that is there and may be written to.\n"
                                .formatted(nowhere));
    }

    @Test
    void simulate_says_that_its_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("simulate", "--imap-port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .startsWith(
                            "Port %d for the simulated mail server can't be taken: Address already in use (127.0.0.1). Stop what uses it,"
                                    .formatted(taken.getLocalPort()))
                    .hasLineCount(1);
        }
    }

    @Test
    void a_fault_that_is_not_known_is_a_usage_error_with_the_nearest_there_is() {
        assertThat(run("simulate", "--fault", "mailer-stoped")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--fault is 'mailer-stoped', but there is no such fault. Did you mean 'mailer-stopped'?")
                .endsWith("\nAll options: ./roundtrip simulate --help\n")
                .hasLineCount(2);
    }

    @Test
    void a_port_that_is_none_is_a_usage_error() {
        assertThat(run("simulate", "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--port is 70000, but must be between 0 and 65535.");
        assertThat(run("simulate", "--port", "http")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docter", "doctor --befor-run", "settings all", "simulate --env-file"})
    void a_slip_in_the_command_is_a_usage_error(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .containsPattern(
                        "Usage: roundtrip|Did you mean: |Possible solutions: --|All options: \\./roundtrip (doctor|simulate|settings) --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "doctor --help", "settings --help", "simulate --help", "report -h", "scenarios --help"
            })
    void every_command_explains_itself(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: roundtrip");
    }

    private int run(String... words) {
        CommandLine line = Main.commandLine(Clock.systemUTC(), () -> NamedSources.of(properties, Path.of("")));
        Stream<String> leaving =
                words.length > 0 && words[0].equals("doctor") ? Stream.of("--target=" + health) : Stream.of();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of(words), leaving).toArray(String[]::new));
    }
}
