package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private Told told;

    @BeforeEach
    void prepare() {
        told = new Told(folder.resolve(".env"));
    }

    @Test
    void answers_are_the_suites_own_unless_a_drafters_are_asked_for() {
        AnswerSettings scripted = told.settings().answers();
        assertThat(scripted.drafted()).isFalse();
        assertThat(scripted.targets())
                .containsEntry(Criterion.TONE, 4.5)
                .containsEntry(Criterion.ACCURACY, 4.7)
                .containsEntry(Criterion.POLICY, 4.8);
        Settings drafted = told.remote()
                .with("roundtrip.answers", "draft")
                .with("roundtrip.review.tone", "3")
                .settings();
        assertThat(drafted.answers().drafted()).isTrue();
        assertThat(drafted.answers().targets()).containsEntry(Criterion.TONE, 3.0);
        assertThat(drafted.budgets().draft()).isEqualTo(Budget.seconds(30, 120));
    }

    @Test
    void nothing_given_means_the_embedded_target_with_all_channels() {
        Settings settings = told.settings();
        assertThat(settings.target()).isEqualTo(TargetKind.EMBEDDED);
        assertThat(settings.channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(settings.desk()).isEmpty();
        assertThat(settings.runId()).matches("[a-z0-9]{5}");
        assertThat(settings.embedded().port()).isZero();
        assertThat(settings.budgets().toDesk().get(Channel.EMAIL)).isEqualTo(Budget.seconds(5, 20));
    }

    /** Cucumber reads a number that begins with a zero as octal, and stops at an 8 or a 9. */
    @Test
    void the_seed_that_the_build_draws_is_one_in_any_month() throws IOException {
        Matcher drawn =
                Pattern.compile("<maven.build.timestamp.format>(.+)</").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(drawn.find()).isTrue();
        String seed = DateTimeFormatter.ofPattern(drawn.group(1)).format(LocalDateTime.of(2026, 1, 8, 9, 30));
        assertThat(told.with("roundtrip.seed", seed).settings()).isNotNull();
        assertThat(Long.decode(seed)).isPositive();
    }

    @Test
    void a_remote_target_has_the_wider_budgets() {
        assertThat(told.remote().settings().budgets().toDesk().get(Channel.EMAIL))
                .isEqualTo(Budget.seconds(60, 180));
    }

    @Test
    void a_property_wins_over_the_environment_and_that_over_the_file() throws IOException {
        Files.writeString(
                folder.resolve(".env"), "ROUNDTRIP_RUN_ID=file1\nexport ROUNDTRIP_EMBEDDED_PORT='4001'\n# comment\n");
        assertThat(told.settings().runId()).isEqualTo("file1");
        assertThat(told.settings().embedded().port()).isEqualTo(4001);
        told.environment.put("ROUNDTRIP_RUN_ID", "envir1");
        assertThat(told.settings().runId()).isEqualTo("envir1");
        told.with("roundtrip.run.id", "prop1");
        assertThat(told.settings().runId()).isEqualTo("prop1");
    }

    @Test
    void all_faults_are_told_together_with_key_origin_and_remedy() {
        told.with("roundtrip.target", "remote").with("roundtrip.channels", "sms");
        told.with("roundtrip.targte", "x").with("roundtrip.embedded.port", "70000");
        told.environment.put("ROUNDTRIP_DESK_URL", "desk.example");
        told.environment.put("ROUNDTRIP_BUDGET_SMS_IN", "60/10");
        told.environment.put("ROUNDTRIP_SMS_CUSTOMER_NUMBERS", "+15551230001, 0049151");
        assertThat(told.bad()).hasMessage("""
                        The settings can't be used, 10 faults:
                          1) roundtrip.targte (-Droundtrip.targte): There is no such setting. Did you mean 'roundtrip.target'?
                          2) roundtrip.desk.url (environment ROUNDTRIP_DESK_URL): 'desk.example' is no http or https URL. Give one like https://desk.example.
                          3) roundtrip.desk.token (not set): roundtrip.target=remote needs it. Set it: API access token of an administrator or agent of the desk.
                          4) roundtrip.desk.account.name (not set): roundtrip.target=remote needs it. Set it: the account's name as the desk shows it, which confirms that tests may run there; a run on a desk elsewhere is refused without.
                          5) roundtrip.sms.customer.numbers (environment ROUNDTRIP_SMS_CUSTOMER_NUMBERS): '0049151' is no number in E.164. Give numbers like +15551230001, separated by commas.
                          6) roundtrip.sms.inbox (not set): The channel sms of a remote target needs it. Set it: id of the Twilio SMS inbox under test.
                          7) roundtrip.sms.account.sid (not set): The channel sms of a remote target needs it. Set it: Twilio account that owns the customers' numbers.
                          8) roundtrip.sms.auth.token (not set): The channel sms of a remote target needs it. Set it: auth token of the Twilio account.
                          9) roundtrip.budget.sms.in (environment ROUNDTRIP_BUDGET_SMS_IN): '60/10' is no pair of seconds with the soft limit not above the hard one. Give soft/hard, such as 10/60.
                          10) roundtrip.embedded.port (-Droundtrip.embedded.port): 70000 is not between 0 and 65535. Set it: port of the embedded desk; 0 takes a free one.
                        Each can be given as -Droundtrip.…=… (but no secret), in the environment as ROUNDTRIP_…, or in .env (begin with a copy of .env.example).
                        All are explained by: ./roundtrip settings""");
    }

    @Test
    void a_channel_that_is_not_under_test_needs_no_settings() {
        Settings settings = told.remote().with("roundtrip.channels", "webchat").settings();
        assertThat(settings.email()).isEmpty();
        assertThat(settings.sms()).isEmpty();
        assertThat(settings.webchat()).contains(new WebchatSettings(7));
    }

    @Test
    void secrets_are_masked_in_text_and_listed_for_redaction() {
        Settings settings = told.remote().settings();
        assertThat(settings.toString()).doesNotContain("desk-token-1", "sms-token-2", "mail-word-1");
        assertThat(settings.secrets("more")).containsExactly("more", "desk-token-1", "mail-word-1", "sms-token-2");
    }

    @Test
    void who_signs_in_at_the_desks_page_needs_a_password_and_it_is_a_secret() {
        told.remote().environment.put("ROUNDTRIP_DESK_AGENT_EMAIL", "tomas@desk.example");
        assertThat(told.bad())
                .hasMessageContaining(
                        "roundtrip.desk.agent.password (not set): roundtrip.desk.agent.email needs it. Set it: the password to that");

        told.environment.put("ROUNDTRIP_DESK_AGENT_PASSWORD", "mail-word-2");

        assertThat(told.settings().secrets()).contains("mail-word-2");
        assertThat(told.settings().toString()).doesNotContain("mail-word-2");
        assertThat(told.settings().desk().orElseThrow().agent().orElseThrow().email())
                .isEqualTo("tomas@desk.example");
    }

    @Test
    void a_part_of_the_scenarios_is_read_and_all_is_the_standard() {
        assertThat(told.settings().sharing().shard().isWhole()).isTrue();
        assertThat(told.with("roundtrip.shard", "2/3").settings().sharing().shard())
                .isEqualTo(new Shard(2, 3));
    }

    @Test
    void a_desk_without_a_public_address_is_fed_through_its_ingress_with_its_password() {
        told.remote().with("roundtrip.email.route", "ingress");
        assertThat(told.bad().faults().stream().map(Fault::key)).containsExactly("roundtrip.email.ingress.password");
        EmailSettings email = told.with("roundtrip.email.ingress.password", "mail-word-3")
                .settings()
                .email()
                .orElseThrow();
        assertThat(email.route()).isEqualTo(EmailRoute.INGRESS);
        assertThat(email.ingressPassword()).contains(new Secret("mail-word-3"));
        assertThat(told.settings().secrets()).contains("mail-word-3");
    }

    @Test
    void inboxes_need_not_be_named_where_they_may_be_made() {
        Settings settings = told.remote()
                .without(Key.SMS_INBOX)
                .with("roundtrip.provision", "make")
                .settings();
        assertThat(settings.sms().orElseThrow().inbox()).isZero();
        assertThat(settings.email().orElseThrow().inbox()).isEqualTo(5);
    }

    @Test
    void a_desk_in_containers_is_told_by_the_same_settings() {
        Settings settings = told.remote().with("roundtrip.target", "compose").settings();
        assertThat(settings.target().elsewhere()).isTrue();
        assertThat(settings.desk()).isPresent();
    }
}
