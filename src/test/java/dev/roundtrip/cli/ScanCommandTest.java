package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanCommandTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>(Map.of("ROUNDTRIP_DESK_TOKEN", "of-the-environment"));
    private final Map<String, String> properties = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_secret_in_what_is_left_fails_and_says_where_and_whose_and_what_to_do() throws IOException {
        Path bad = write("results/1-attachment.txt", "api: of-the-environment");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "%s held the value of roundtrip.desk.token (environment ROUNDTRIP_DESK_TOKEN) and was removed."
                                .formatted(bad))
                .contains("Don't hand on the log of this build either, and change the secret if")
                .doesNotContain("of-the-environment");
        assertThat(bad).doesNotExist();
    }

    @Test
    void a_run_that_left_no_secret_passes_and_says_how_much_was_looked_through() throws IOException {
        write("results/1-attachment.txt", "nothing");

        assertThat(run()).isZero();

        assertThat(out.toString()).contains("No secret stands in what is left: 1 file looked through for 1 secret.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_log_that_is_named_is_looked_through_too() throws IOException {
        Path log = write("run.log", "Authorization: Basic YWN0aW9ubWFpbGJveDpvZi10aGUtZW52aXJvbm1lbnQ=");

        assertThat(run(log.toString())).isEqualTo(1);
        assertThat(log).doesNotExist();
    }

    /** The environment wins over the file, but a copy of the file's secret is no less a leak. */
    @Test
    void every_secret_that_was_given_is_looked_for_used_or_not() throws IOException {
        properties.put("roundtrip.channels", "webchat");
        write(
                ".env",
                "ROUNDTRIP_DESK_TOKEN=of-the-file\nROUNDTRIP_SMS_AUTH_TOKEN=of-another-channel\n"
                        + "ROUNDTRIP_PROXY=http://qa:of-the%21proxy@proxy.example:3128\n"
                        + "ROUNDTRIP_DESK_URL=https://of-the-address@desk.example\n");
        write("results/1.txt", "of-the-file");
        write("results/2.txt", "of-another-channel");
        write("results/3.txt", "of-the!proxy");
        write("results/4.txt", "of-the-address");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains("roundtrip.desk.token (%s line 1)".formatted(directory.resolve(".env")))
                .contains("roundtrip.sms.auth.token (%s line 2)".formatted(directory.resolve(".env")))
                .contains("roundtrip.proxy (%s line 3), decoded".formatted(directory.resolve(".env")))
                .contains("roundtrip.desk.url (%s line 4)".formatted(directory.resolve(".env")));
    }

    @Test
    void a_log_in_is_looked_for_as_it_is_sent_and_a_token_alone_as_well() throws IOException {
        environment.put("ROUNDTRIP_PROXY", "http://qa:p%40ss-w0rd@proxy.example:3128");
        environment.put("ROUNDTRIP_BROWSER_GRID", "https://t0ken-of-mine:@grid.example");
        environment.put("ROUNDTRIP_WEBCHAT_PAGE", "https://shop.example?to=a@b.c");
        Path decoded = write("results/1.txt", "p@ss-w0rd");
        Path token = write("results/2.txt", "t0ken-of-mine");
        Path host = write("results/3.txt", "shop.example?to=a");

        assertThat(run()).isEqualTo(1);

        assertThat(decoded).doesNotExist();
        assertThat(token).doesNotExist();
        assertThat(host).exists();
    }

    @Test
    void settings_that_can_not_be_read_fail_for_nobody_knows_what_to_look_for() throws IOException {
        properties.put("roundtrip.env.file", "nowhere.env");
        write("results/1.txt", "of-the-environment");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains("Nobody knows which secrets to look for in what is left, so don't hand it on.")
                .contains("There is no file 'nowhere.env'.");
    }

    @Test
    void without_a_secret_it_says_that_none_was_looked_for() throws IOException {
        environment.clear();
        write("results/1.txt", "nothing");

        assertThat(run()).isZero();
        assertThat(out.toString()).contains("No secret is set, so none was looked for in what is left.");
    }

    @Test
    void one_that_is_too_short_to_be_looked_for_is_named() throws IOException {
        environment.put("ROUNDTRIP_EMAIL_IMAP_PASSWORD", "seven-7");

        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains(
                        "roundtrip.email.imap.password (environment ROUNDTRIP_EMAIL_IMAP_PASSWORD) is too short or too plain to be told from other text")
                .contains("looked through for 1 secret.")
                .doesNotContain("seven-7");
    }

    @Test
    void what_maven_wrote_is_redacted_and_stays_readable() throws IOException {
        Path xml = write("failsafe/TEST-a.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="a"><testcase name="lost &quot;of-the-environment&quot;"><failure message="of-the-environment">
                <![CDATA[Cookie: a=b
                GET /cable?pubsub_token=LEAKLEAKLEAK of-the-environment < & ]]></failure></testcase></testsuite>
                """);
        Path text = write("failsafe/a.txt", "java.lang.AssertionError: of-the-environment");

        assertThat(run()).isZero();

        assertThat(xml)
                .content()
                .contains(
                        "message=\"«secret hidden»\"",
                        "lost &quot;«secret hidden»&quot;",
                        "pubsub_token=«hidden» «secret hidden» < & ]]>")
                .doesNotContain("of-the-environment", "LEAK", "a=b");
        assertThat(text).content().isEqualTo("java.lang.AssertionError: «secret hidden»");
    }

    @Test
    void a_report_of_maven_that_was_cut_off_is_redacted_as_text() throws IOException {
        Path cut = write("failsafe/TEST-a.xml", "<testsuite name=\"of-the-environment");
        write("failsafe/TEST-b.xml", "");

        assertThat(run()).isZero();
        assertThat(cut).content().isEqualTo("<testsuite name=\"«secret hidden»");
    }

    @Test
    void a_report_of_maven_that_was_cut_off_within_a_letter_is_redacted_and_so_are_those_behind_it()
            throws IOException {
        Path cut = write("failsafe/TEST-a.xml", "");
        Files.write(cut, "<testsuite name=\"of-the-environment \u00e4".getBytes(StandardCharsets.UTF_8));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) - 1));
        Path text = write("failsafe/b.txt", "of-the-environment");

        assertThat(run()).isZero();
        assertThat(cut).content().startsWith("<testsuite name=\"«secret hidden»");
        assertThat(text).content().isEqualTo("«secret hidden»");
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private int run(String... more) {
        CommandLine line = Main.commandLine(
                Clock.systemUTC(), () -> new Sources(properties, environment, directory.resolve(".env")));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] arguments = new String[5 + more.length];
        arguments[0] = "scan";
        arguments[1] = "--in";
        arguments[2] = directory.resolve("results").toString();
        arguments[3] = "--build-reports";
        arguments[4] = directory.resolve("failsafe").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return line.execute(arguments);
    }
}
