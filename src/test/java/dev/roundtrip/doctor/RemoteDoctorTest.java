package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.AutomationRule;
import dev.roundtrip.desk.Bot;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.NewRule;
import dev.roundtrip.desk.Webhooks.Webhook;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Embedded;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A remote target that is all there, with one thing wrong at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteDoctorTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private Embedded embedded;
    private Path envFile;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Settings settings = read(Map.of("roundtrip.channels", "email,sms"), Path.of(""));
        embedded = Embedded.start(settings, Timers.shortened(), CLOCK);
        envFile = Files.write(folder.resolve("desk.env"), EnvLines.of(embedded.settings()));
    }

    @AfterAll
    void end() {
        embedded.close();
    }

    @Test
    void a_sound_target_is_told_in_a_phrase_a_part() {
        assertThat(examine(Map.of()))
                .allMatch(line -> line.startsWith("ok ") || line.endsWith(": left out by --no-canaries"))
                .contains(
                        "ok      desk version: 4.14.2, which this suite is made for",
                        "ok      database and queue: reached, as the desk says",
                        "ok      token: belongs to Tomas Berger",
                        "ok      account: 1 \"Harbor & Pine\", for Tomas Berger <tomas@desk.roundtrip.test> (user 1)",
                        "ok      role: administrator",
                        "ok      inboxes: there and of the right kind",
                        "ok      membership: whoever plays an agent may work in all inboxes under test, as a member or an administrator")
                .extracting(line -> line.replaceFirst("(?:ok|skipped) +([^:]+): .*", "$1"))
                .containsExactly("""
                        folders,disk,segments of texts,desk name,desk connection,desk certificate,desk answers,desk version,clock,database and queue,
                        token,account,role,second agent,inboxes,membership,capabilities,worker,realtime,answers by mail,sending mail,mailbox,mail loop,Twilio account,numbers,
                        numbers together,number's webhook""".replace("\n", "").split(","));
    }

    @Test
    void an_account_of_another_name_is_told_with_the_name_seen() {
        assertThat(failed("roundtrip.desk.account.name", "Somebody's shop"))
                .startsWith(
                        "failed  account: Account 1 of %s is called \"Harbor & Pine\", but roundtrip.desk.account.name is \"Somebody's shop\"."
                                .formatted(url()))
                .contains("roundtrip.desk.account.name (-Droundtrip.desk.account.name)");
    }

    @Test
    void a_production_host_is_told() {
        assertThat(failed("roundtrip.production.hosts", "desk.shop.example, 127.0.0.1"))
                .startsWith(
                        "failed  permission: The desk %s is not touched: roundtrip.production.hosts names '127.0.0.1', and nothing may be run there."
                                .formatted(url()))
                .contains("roundtrip.production.hosts (-Droundtrip.production.hosts)");
    }

    @Test
    void what_others_have_set_up_that_acts_in_our_inboxes_is_told_and_stops_nothing() {
        DeskSettings desk = embedded.settings().desk().orElseThrow();
        try (DeskClient client = DeskClient.to(
                DeskAccess.of(desk.url(), 1, new AccessToken(desk.token().reveal())), CLOCK)) {
            long sms = embedded.settings().sms().orElseThrow().inbox();
            client.updateInbox(sms, Map.of("enable_auto_assignment", true));
            AutomationRule elsewhere = client.rules()
                    .create(NewRule.forInbox(99, "message_created", "Elsewhere").then("add_label", "vip"));
            AutomationRule theirs = client.rules()
                    .create(NewRule.forInbox(sms, "message_created", "VIP").then("add_label", "vip"));
            AutomationRule ours = client.rules()
                    .create(NewRule.forInbox(sms, "message_created", "Roundtrip k7m2x: late")
                            .then("add_label", "vip"));
            Bot bot = client.bots().create("Concierge", URI.create("https://bots.example/secret"));
            client.bots().attach(sms, bot.id());
            Webhook hook = client.webhooks()
                    .create("CRM", URI.create("https://crm.example/in/secret"), List.of("message_created"));
            try {
                List<String> told = examine(Map.of());
                assertThat(told).noneMatch(line -> line.startsWith("failed"));
                assertThat(told.stream().filter(line -> line.startsWith("degraded")))
                        .satisfiesExactly(
                                rule -> assertThat(rule)
                                        .startsWith("degraded automation rules: %d \"VIP\" act in inboxes under test"
                                                .formatted(theirs.id())),
                                answering -> assertThat(answering)
                                        .startsWith("degraded bot: %d \"Concierge\" answers first in inbox %d \"SMS\""
                                                .formatted(bot.id(), sms)),
                                assignment -> assertThat(assignment)
                                        .startsWith("degraded auto-assignment: %d \"SMS\" gives".formatted(sms)),
                                webhook -> assertThat(webhook)
                                        .startsWith(
                                                "degraded webhooks: %d at crm.example are told".formatted(hook.id()))
                                        .doesNotContain("secret"));
            } finally {
                List.of(elsewhere, theirs, ours).forEach(rule -> client.rules().delete(rule.id()));
                client.bots().delete(bot.id());
                client.webhooks().delete(hook.id());
                client.updateInbox(sms, Map.of("enable_auto_assignment", false));
            }
        }
    }

    @Test
    void inboxes_that_the_run_will_make_by_itself_are_no_failure_and_those_that_it_can_not_are(@TempDir Path folder)
            throws IOException {
        Path unnamed = Files.write(
                folder.resolve("unnamed.env"),
                Files.readAllLines(envFile).stream()
                        .filter(line -> !line.contains("_INBOX="))
                        .toList());
        assertThat(examine(
                        Map.of(
                                "roundtrip.provision", "make",
                                "roundtrip.channels", "sms",
                                "roundtrip.sms.desk.number", "+15550100177"),
                        unnamed))
                .contains("ok      inboxes: the run will make Roundtrip SMS");
        assertThat(examine(Map.of("roundtrip.provision", "make"), unnamed))
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "failed  inboxes: e-mail inbox \"Roundtrip e-mail\": how mail gets there is set up outside of the desk."));
    }

    private String url() {
        return embedded.settings().desk().orElseThrow().url().toString();
    }

    @Test
    void a_simulated_desk_says_what_it_is_in_the_settings_that_it_writes() {
        assertThat(read(Map.of(), envFile).simulated()).isTrue();
    }

    @Test
    void a_wrong_token_is_told_without_showing_it() {
        assertThat(failed("roundtrip.desk.token", "nobodys-token"))
                .contains(
                        "401 \"Invalid Access Token\". The desk does not know this access token, or it was revoked: copy")
                .contains("roundtrip.desk.token (environment ROUNDTRIP_DESK_TOKEN)")
                .doesNotContain("nobodys-token");
    }

    @Test
    void a_wrong_token_of_the_second_agent_is_told_by_the_name_of_its_setting() {
        assertThat(failed("roundtrip.desk.second.token", "nobodys-token"))
                .startsWith("failed  second agent: With roundtrip.desk.second.token: GET /api/v1/profile")
                .contains("401 \"Invalid Access Token\".")
                .contains("Set by: roundtrip.desk.second.token (environment ROUNDTRIP_DESK_SECOND_TOKEN)")
                .contains("Ask an administrator of the account on the desk: ")
                .doesNotContain("nobodys-token");
    }

    @Test
    void one_person_can_not_be_two_agents() {
        String same = embedded.settings().desk().orElseThrow().token().reveal();
        assertThat(failed("roundtrip.desk.second.token", same))
                .startsWith(
                        "failed  second agent: roundtrip.desk.second.token belongs to Tomas Berger <tomas@desk.roundtrip.test> (user 1), to whom roundtrip.desk.token belongs as well: two agents are two people. Set it to another person's token, or leave it empty.")
                .doesNotContain(same);
    }

    @Test
    void a_wrong_account_is_told() {
        assertThat(failed("roundtrip.desk.account", "99"))
                .contains("who has no place in account 99")
                .contains("roundtrip.desk.account (-Droundtrip.desk.account)");
    }

    @Test
    void a_wrong_inbox_is_told() {
        assertThat(failed("roundtrip.sms.inbox", "99"))
                .startsWith("failed  inboxes: roundtrip.sms.inbox is 99, but the desk shows this token no SMS inbox")
                .contains("roundtrip.sms.inbox (-Droundtrip.sms.inbox)");
    }

    @Test
    void a_mail_server_that_is_not_there_is_told() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(failed("roundtrip.email.smtp.port", String.valueOf(port)))
                .startsWith(
                        "failed  sending mail: The SMTP server 127.0.0.1:%d can't be reached: Connection refused. Check host, port and security, and that it runs."
                                .formatted(port))
                .contains("Set by: roundtrip.email.smtp.host (%s line ".formatted(envFile))
                .doesNotContain("email.imap");
    }

    @Test
    void a_refused_log_in_to_the_mailbox_is_told_without_the_password() {
        GreenMail strict = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        strict.start();
        try {
            strict.setUser("qa@mail.example", "qa", "the-word");
            assertThat(failed(Map.of(
                            "roundtrip.email.imap.port",
                                    String.valueOf(strict.getImap().getPort()),
                            "roundtrip.email.imap.user", "qa",
                            "roundtrip.email.imap.password", "not-the-word")))
                    .startsWith("failed  mailbox: The IMAP server 127.0.0.1:%d refused the log-in of qa: "
                            .formatted(strict.getImap().getPort()))
                    .contains("Check user and password of the IMAP server.")
                    .contains("roundtrip.email.imap.password (environment ROUNDTRIP_EMAIL_IMAP_PASSWORD)")
                    .doesNotContain("not-the-word", "email.smtp");
        } finally {
            strict.stop();
        }
    }

    @Test
    void wrong_credentials_of_twilio_are_told_without_the_token() {
        assertThat(failed("roundtrip.sms.auth.token", "wrong-token"))
                .startsWith("failed  Twilio account: Twilio at http://127.0.0.1:")
                .contains("HTTP 401, code 20003", "Check account SID and auth token")
                .contains("roundtrip.sms.auth.token (environment ROUNDTRIP_SMS_AUTH_TOKEN)")
                .doesNotContain("wrong-token");
    }

    /** The one failure that a setting leads to; it must not keep the others from being looked at. */
    private String failed(String property, String value) {
        return failed(Map.of(property, value));
    }

    private String failed(Map<String, String> properties) {
        List<String> told = examine(properties);
        assertThat(told).anyMatch(line -> line.contains(" mailbox: ")).anyMatch(line -> line.contains(" numbers: "));
        List<String> failed = told.stream()
                .filter(line -> !line.startsWith("ok ") && !line.startsWith("skipped "))
                .toList();
        assertThat(failed).hasSize(1);
        return failed.get(0);
    }

    private List<String> examine(Map<String, String> properties) {
        return examine(properties, envFile);
    }

    private static List<String> examine(Map<String, String> properties, Path file) {
        Origins origins = Origins.of(NamedSources.of(properties, file));
        return Doctor.of(read(properties, file), CLOCK, line -> {})
                .withoutCanaries()
                .examine(finding -> {})
                .findings()
                .stream()
                .map(finding -> finding.told(origins))
                .toList();
    }

    private static Settings read(Map<String, String> properties, Path file) {
        return Settings.read(NamedSources.of(properties, file), new RunIds(new Random(1)));
    }
}
