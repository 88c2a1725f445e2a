package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatePartsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void never_a_stack_trace() {
        assertThat(out + "" + err).doesNotContain("\tat ", "Exception in");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --part moon                                       | --part is 'moon', but there are: desk, mail, twilio.
            --ca-file f                                       | --ca-file is for --part twilio, not for all parts together.
            --bind 0.0.0.0                                    | --bind is for --part mail and --part twilio, not for all parts together.
            --part desk --ca-file f                           | --ca-file is for --part twilio, not for --part desk.
            --part desk --smtp-port 25                        | --smtp-port is for all parts together and --part mail, not for --part desk.
            --part mail --fault mailer-stopped                | --fault mailer-stopped is for --part desk or all parts together, not for --part mail.
            --part twilio --env-file f                        | --env-file is for all parts together, not for --part twilio.
            --part twilio --ca-file f --fault mailer-stopped  | --fault mailer-stopped is for --part desk or all parts together, not for --part twilio.
            --part mail --fresh                               | --fresh is for all parts together and --part desk, not for --part mail.
            --fresh --env-file f                              | --env-file is for the settings of a run, which a desk without account and token has not yet;
            --timers long                                     | --timers is 'long', but must be product or short.
            --latency slow                                    | --latency is 'slow', but must be none or measured.
            --throttles maybe                                 | --throttles is 'maybe', but must be on, off or everybody.
            --part mail --latency measured                    | --latency is for all parts together and --part desk, not for --part mail.
            --part twilio                                     | --part twilio needs --ca-file F: a desk speaks only to a Twilio whose certificate it can trust.
            --part twilio --ca-file f --twilio-port 70000     | --twilio-port is 70000, but must be between 0 and 65535.
            --part twilio --ca-file f --number +1555          | --number is '+1555', but must be a number and an account such as
            --part twilio --ca-file f --auth-token geheim     | --auth-token must be an account (AC and 32 hexadecimal digits), '=' and its token.
            --part mail --desk-address a@desk.test            | --desk-address and --desk-domain say what is the desk's; --ingress must say where it is.
            --part mail --ingress http://desk                 | --ingress gets nothing without --desk-address or --desk-domain.
            --part mail --ingress http://desk/a --desk-domain d | --ingress is 'http://desk/a', but a desk's relay ingress is at /rails/
            --part mail --ingress desk --desk-domain d        | --ingress must be an address such as https://desk.example, without a user in it.
            --part mail --ingress http://desk --desk-domain d | --ingress needs its password: set RELAY_INGRESS_PASSWORD in the environment, or --ingress-password.
            --part mail --desk-address desk                   | --desk-address is 'desk', but must be an address such as support@desk.example.
            --part mail --desk-domain d --customer-domain d   | d can't be both --desk-domain and --customer-domain.
            --part mail --mailbox geheim                      | --mailbox must be a user, '=' and the password.
            --any-account --fresh                             | --any-account is not for --fresh.
            --part desk --smtp mail                           | --smtp is 'mail', but must be a host and a port such as 127.0.0.1:2525.
            --part desk --messaging-api http://t              | --messaging-api says where a part of Twilio is; give --twilio-api as well.
            --part desk --twilio-api t                        | --twilio-api must be an address such as
            """)
    void a_slip_is_told_in_a_sentence(String options, String sentence) {
        assertThat(run(("simulate " + options).split(" +"))).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence).doesNotContain("geheim");
    }

    @Test
    void a_taken_port_is_told_in_a_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("simulate", "--imap-port", port)).isEqualTo(1);
            assertThat(run("simulate", "--part", "mail", "--smtp-port", port)).isEqualTo(1);
            assertThat(run("simulate", "--part", "desk", "--port", port)).isEqualTo(1);
            assertThat(run("simulate", "--part", "twilio", "--ca-file", "f", "--twilio-port", port))
                    .isEqualTo(1);
            String why = " can't be taken: Address already in use (127.0.0.1). Stop what uses it,";
            assertThat(err.toString().lines())
                    .hasSize(4)
                    .allMatch(line -> line.contains(why))
                    .anyMatch(line -> line.startsWith("Port " + port + " for the simulated mail server")
                            && line.contains("--smtp-port"))
                    .anyMatch(line -> line.startsWith("Port " + port + " for the simulated Twilio")
                            && line.contains("--twilio-port"));
        }
    }

    @Test
    void an_address_of_another_machine_is_told_in_a_sentence() {
        assertThat(run("simulate", "--part", "mail", "--bind", "192.0.2.1")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Port 0 for the simulated mail server can't be taken: ")
                .endsWith(
                        " (192.0.2.1). Name an address of this machine, and a port that you may use (--smtp-port).\n");
    }

    @Test
    void what_it_serves_is_printed_and_ends_when_told() throws IOException {
        try (Serving whole = new Serving(Map.of(), folder.resolve("target.json"), "--timers=short")) {
            assertThat(whole.said())
                    .startsWith("Simulated desk at " + whole.target("base_url"))
                    .contains("secrets in it are the simulator's own")
                    .contains("\"platform_token\" : \"" + whole.target("platform_token") + "\"")
                    .contains("\"twilio_log\" : \"" + whole.target("twilio_log") + "\"");
        }
    }

    @Test
    void a_desk_that_was_just_deployed_has_no_token_to_give_away() throws IOException, InterruptedException {
        for (String part : new String[] {"--timers=short", "--part=desk"}) {
            try (Serving fresh = new Serving(Map.of(), folder.resolve("target.json"), "--fresh", part)) {
                assertThat(fresh.said()).startsWith("Simulated desk at " + fresh.target("base_url"));
                assertThat(fresh.target("platform_token")).isNull();
                HttpResponse<String> door = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(fresh.target("base_url") + "/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(door.headers().firstValue("location"))
                        .hasValue(fresh.target("base_url") + "/installation/onboarding");
            }
        }
    }

    @Test
    void how_the_desk_behaves_is_printed_with_the_options_that_say_so() throws IOException {
        try (Serving whole = new Serving(Map.of(), folder.resolve("target.json"))) {
            assertThat(whole.said())
                    .contains(
                            "The desk waits as the product does (--timers product), takes no time for its background work"
                                    + " (--latency none) and holds off clients elsewhere that ask too often (--throttles on).");
        }
        try (Serving desk = new Serving(
                Map.of(),
                folder.resolve("target.json"),
                "--part=desk",
                "--timers=short",
                "--latency=measured",
                "--throttles=off")) {
            assertThat(desk.said())
                    .contains("(--timers short)", "(--latency measured)", "(--throttles off)")
                    .contains("lets everybody ask as often as they like");
        }
    }

    @Test
    void a_second_start_replaces_the_settings_that_the_first_one_wrote() throws IOException {
        Path settings = folder.resolve("desk.env");
        String first = written(settings);
        String second = written(settings);
        assertThat(first)
                .startsWith("# Written by ./roundtrip simulate")
                .contains("ROUNDTRIP_DESK_TOKEN=")
                .containsPattern("ROUNDTRIP_EMAIL_IMAP_PASSWORD=[0-9a-f]{32}\n");
        assertThat(second).contains("ROUNDTRIP_DESK_TOKEN=").isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rw-------");
    }

    private String written(Path settings) throws IOException {
        try (Serving whole = new Serving(Map.of(), folder.resolve("target.json"), "--env-file", settings.toString())) {
            assertThat(whole.said()).contains("The settings of a run against it are in " + settings);
            return Files.readString(settings);
        }
    }

    private int run(String... words) {
        return Main.commandLine(Clock.systemUTC(), () -> new Sources(Map.of(), Map.of(), Path.of("")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
