package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as people read them and as files keep them. */
class SettingsToReadTest {
    @TempDir
    Path folder;

    @Test
    void the_example_names_every_setting_and_no_other() throws IOException {
        List<String> named = Pattern.compile("\\bROUNDTRIP_[A-Z_]+\\b")
                .matcher(Files.readString(Path.of(".env.example")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Key.values()).map(Key::variable).toList());
    }

    @Test
    void the_example_lacks_nothing_but_what_only_its_reader_knows() {
        assertThat(new Told(Path.of(".env.example")).bad().faults().stream().map(Fault::key))
                .containsExactlyInAnyOrder(
                        "roundtrip.desk.token",
                        "roundtrip.desk.account.name",
                        "roundtrip.email.inbox",
                        "roundtrip.email.smtp.password",
                        "roundtrip.email.imap.password",
                        "roundtrip.sms.inbox",
                        "roundtrip.sms.customer.numbers",
                        "roundtrip.sms.account.sid",
                        "roundtrip.sms.auth.token",
                        "roundtrip.webchat.inbox");
    }

    @Test
    void the_defaults_that_the_example_shows_are_the_defaults() throws IOException {
        List<String> shown = Files.readString(Path.of(".env.example"))
                .lines()
                .filter(line -> line.startsWith("# ROUNDTRIP_BUDGET_"))
                .map(line -> line.substring(2))
                .toList();
        Path file = Files.write(folder.resolve("budgets.env"), shown);
        assertThat(new Told(file).remote().settings().budgets())
                .isEqualTo(new Told(Path.of("")).remote().settings().budgets());
    }

    @Test
    void what_is_written_into_a_file_reads_as_the_same_settings() throws IOException {
        Settings written = new Told(Path.of(""))
                .remote()
                .with("roundtrip.run.id", "same1")
                .with("roundtrip.desk.account", "3")
                .with("roundtrip.desk.simulated", "true")
                .with("roundtrip.email.desk.address", "support@desk.example")
                .with("roundtrip.email.smtp.user", "sender")
                .with("roundtrip.email.smtp.password", "a 'b' \"c\" = #d")
                .with("roundtrip.email.imap.security", "none")
                .with("roundtrip.sms.desk.number", "+15551230009")
                .settings();
        Path file = Files.write(folder.resolve("written.env"), EnvLines.of(written));
        assertThat(new Told(file).with("roundtrip.run.id", "same1").settings()).isEqualTo(written);
    }

    @Test
    void what_is_in_force_is_listed_with_origins_and_without_secrets() {
        Told told = new Told(Path.of("")).remote().with("roundtrip.desk.url", "https://qa:geheim@desk.example");
        told.environment.put("ROUNDTRIP_EMAIL_SMTP_PASSWORD", "mail-word-2");
        List<String> lines = Effective.of(told.sources());
        assertThat(lines).hasSameSizeAs(Key.values());
        assertThat(String.join("\n", lines))
                .doesNotContain("desk-token-1", "sms-token-2", "mail-word-1", "mail-word-2", "geheim");
        assertThat(lines)
                .anyMatch(
                        line -> line.matches(
                                "roundtrip\\.email\\.smtp\\.password +\\*\\*\\* +\\[environment ROUNDTRIP_EMAIL_SMTP_PASSWORD] password for sending.*"))
                .anyMatch(line -> line.matches("roundtrip\\.run\\.id +- +\\[not set] +the id that everything .*"))
                .anyMatch(line -> line.matches("roundtrip\\.embedded\\.port +0 +\\[default] +port of .*"));
    }

    @Test
    void what_has_a_standard_by_target_is_shown_with_it_and_said_to_be_one() {
        List<String> embedded = Effective.of(new Told(Path.of("")).sources());
        assertThat(embedded)
                .noneMatch(line -> line.startsWith("roundtrip.budget.") && line.contains("[not set]"))
                .anyMatch(line -> line.matches("roundtrip\\.budget\\.email\\.in +5/20 +\\[standard, embedded] .*"))
                .anyMatch(line -> line.matches("roundtrip\\.parallel +4 +\\[standard, embedded] .*"));
        List<String> remote = Effective.of(new Told(Path.of(""))
                .remote()
                .with("roundtrip.email.route", "imap")
                .with("roundtrip.parallel", "3")
                .sources());
        assertThat(remote)
                .anyMatch(line -> line.matches("roundtrip\\.budget\\.email\\.in +120/240 +\\[standard, remote] .*"))
                .anyMatch(line -> line.matches("roundtrip\\.parallel +3 +\\[-Droundtrip\\.parallel] .*"));
    }

    @Test
    void origins_are_told_key_by_key() {
        assertThat(Origins.of(new Told(Path.of("")).remote().sources())
                        .of(List.of(Key.DESK_URL, Key.DESK_ACCOUNT, Key.SMS_API)))
                .isEqualTo("roundtrip.desk.url (-Droundtrip.desk.url), roundtrip.desk.account (not set),"
                        + " roundtrip.sms.api (default)");
    }
}
