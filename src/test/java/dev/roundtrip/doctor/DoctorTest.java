package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The embedded target, and a desk that is not there. */
class DoctorTest {
    private final Map<String, String> properties = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void a_sound_embedded_target_is_told_in_a_phrase_a_part() {
        assertThat(examine("channels", "email,sms"))
                .satisfiesExactly(
                        folders -> assertThat(folders).isEqualTo("ok      folders: results can be written"),
                        disk -> assertThat(disk).matches("ok      disk: \\d+ MiB free"),
                        target -> assertThat(target).isEqualTo("ok      target: embedded"),
                        capabilities -> assertThat(capabilities)
                                .startsWith("ok      capabilities: ")
                                .endsWith(
                                        ", without bot, continuity, shop-page, imap: scenarios that need these are not run"));
    }

    @Test
    void a_free_port_and_faults_on_purpose_are_told() throws IOException {
        int free = closedPort();
        assertThat(examine(
                        "channels", "email",
                        "embedded.port", String.valueOf(free),
                        "embedded.faults", "mailer-stopped"))
                .contains("ok      port: %d is free".formatted(free))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("degraded target: The embedded desk is broken on purpose: mailer-stopped. A run"));
    }

    @Test
    void what_is_said_of_the_target_and_is_no_capability_or_not_so_is_told() {
        assertThat(examine("channels", "email", "capabilities", "no-mms, throtles-off"))
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "failed  capabilities: roundtrip.capabilities names 'throtles-off', which is no capability. Did you mean 'throttles-off'?"));
        assertThat(examine("channels", "email", "capabilities", "bot"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "failed  capabilities: roundtrip.capabilities says that the target has bot, but no bot can be set up: ")
                        .contains("Set by: roundtrip.capabilities (-Droundtrip.capabilities)"));
    }

    @Test
    void everything_wrong_is_told_at_once_with_what_was_set_where_and_the_remedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> told = examine(
                    "embedded.port", String.valueOf(taken.getLocalPort()),
                    "embedded.faults", "moon",
                    "browser.path", "/nowhere");
            assertThat(told.subList(2, told.size()))
                    .satisfiesExactly(
                            port -> assertThat(port).isEqualTo("""
                                    failed  port: roundtrip.embedded.port is %d, and that port can't be taken (Address already in use). Stop what uses it, or set 0 to take a free one.
                                              Set by: roundtrip.embedded.port (-Droundtrip.embedded.port)""".formatted(taken.getLocalPort())),
                            fault -> assertThat(fault)
                                    .startsWith("failed  target: roundtrip.embedded.faults names 'moon', but there is")
                                    .endsWith("Set by: roundtrip.embedded.faults (-Droundtrip.embedded.faults)"),
                            capabilities -> assertThat(capabilities).contains(", without shop-page, imap: "),
                            browser -> assertThat(browser).isEqualTo("""
                                    failed  browser: The setting roundtrip.browser.path names /nowhere, but there is no program there. Correct it, or leave it out to have a browser looked for.
                                              Set by: roundtrip.browser.path (-Droundtrip.browser.path), roundtrip.browser.install (default)"""));
        }
    }

    @Test
    void a_missing_browser_concerns_web_chat_only() {
        examine("browser.path", "/nowhere");
        assertThat(findings)
                .filteredOn(Finding::failed)
                .singleElement()
                .satisfies(browser -> assertThat(browser.stopsTheRun()).isFalse());
    }

    @Test
    void an_unreachable_desk_does_not_hide_what_else_is_wrong() throws IOException {
        String closed = String.valueOf(closedPort());
        List<String> told = examine(
                "target", "remote",
                "desk.url", "http://127.0.0.1:" + closed,
                "desk.token", "desk-token",
                "desk.account.name", "Shop",
                "email.inbox", "1",
                "email.customer", "qa@mail.example",
                "email.smtp.host", "127.0.0.1",
                "email.smtp.port", closed,
                "email.imap.host", "127.0.0.1",
                "email.imap.user", "qa",
                "email.imap.password", "mail-word",
                "sms.inbox", "2",
                "sms.customer.numbers", "+15551230001",
                "sms.account.sid", "AC" + "5".repeat(32),
                "sms.auth.token", "sms-token",
                "sms.api", "http://127.0.0.1:" + closed,
                "webchat.inbox", "3",
                "browser.path", "/nowhere");
        assertThat(told.stream().filter(line -> line.startsWith("failed")))
                .satisfiesExactly(
                        desk -> assertThat(desk)
                                .startsWith(
                                        "failed  desk connection: Nothing takes connections at 127.0.0.1:%s (Connection refused)."
                                                .formatted(closed))
                                .contains("Check host and port, and that the desk is running.")
                                .contains("\n          Set by: roundtrip.desk.url (-Droundtrip.desk.url)\n")
                                .contains("\n          Ask whoever operates the desk's servers: Nothing listens at"),
                        sending -> assertThat(sending)
                                .startsWith("failed  sending mail: The SMTP server 127.0.0.1:%s can't be reached:"
                                        .formatted(closed)),
                        mailbox -> assertThat(mailbox)
                                .startsWith("failed  mailbox: The IMAP server 127.0.0.1:993 can't be reached:"),
                        twilio -> assertThat(twilio)
                                .startsWith("failed  Twilio account: Twilio at http://127.0.0.1:%s".formatted(closed)),
                        browser -> assertThat(browser).startsWith("failed  browser: "));
        assertThat(told)
                .contains(
                        "skipped token: not looked at, since \"desk connection\" failed",
                        "skipped mail loop: not looked at, since \"sending mail\" failed",
                        "skipped chat page: not looked at, since \"desk connection\" failed");
        assertThat(findings)
                .filteredOn(Finding::stopsTheRun)
                .extracting(Finding::what)
                .containsExactly("desk connection");
    }

    private List<String> examine(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put("roundtrip." + pairs[i], pairs[i + 1]);
        }
        Sources sources = NamedSources.of(properties, Path.of(""));
        Settings settings = Settings.read(sources, new RunIds(new Random(1)));
        Doctor.of(settings, Clock.systemUTC(), line -> {}).examine(findings::add);
        return findings.stream()
                .map(finding -> finding.told(Origins.of(sources)))
                .toList();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return soonClosed.getLocalPort();
        }
    }
}
