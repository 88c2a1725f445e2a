package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<String> console = new ArrayList<>();
    private final Threads threads = new Threads();

    @Test
    void a_run_opens_and_closes_and_leaves_no_thread() throws InterruptedException {
        // The browser that is not there concerns nobody before somebody chats.
        Settings settings = Told.settings("browser.path", "/nowhere");
        try (Run run = open(settings)) {
            assertThat(run.title()).isEqualTo("embedded");
            assertThat(run.howReal(Channel.SMS)).isEqualTo("simulator");
            assertThat(run.release()).startsWith("4.14");
            assertThat(run.browser()).isEqualTo("none");
            assertThat(run.secrets())
                    .contains(run.settings().desk().orElseThrow().token().reveal())
                    .hasSizeGreaterThan(3);
            assertThat(run.lacks("administrator")).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> run.lacks("moon"))
                    .withMessage("There is no capability 'moon': correct the tag @needs=moon.");
        }
        threads.assertNoneIsLeft();
        assertThat(console).isEmpty();
    }

    @Test
    void a_run_without_web_chat_needs_no_browser() throws InterruptedException {
        try (Run run = open(Told.settings("channels", "email"))) {
            assertThat(run.browser()).isEqualTo("not needed");
            assertThat(run.settings().sms()).isEmpty();
        }
        threads.assertNoneIsLeft();
    }

    @Test
    void a_run_that_can_not_begin_leaves_no_thread_either() throws InterruptedException {
        try (Embedded desk = Embedded.start(Told.settings("channels", "email"), Timers.shortened(), CLOCK)) {
            Threads of = new Threads();
            Settings here = desk.settings();
            assertThatIllegalStateException()
                    .isThrownBy(() -> open(Told.settings(
                            "target",
                            "remote",
                            "channels",
                            "webchat",
                            "desk.url",
                            here.desk().orElseThrow().url().toString(),
                            "desk.token",
                            here.desk().orElseThrow().token().reveal(),
                            "desk.account.name",
                            here.safety().accountName(),
                            "webchat.inbox",
                            "99")))
                    .withMessageStartingWith("roundtrip.webchat.inbox is 99, but");
            of.assertNoneIsLeftBut("chatwoot-worker");
        }
    }

    @Test
    void of_several_needs_only_the_lacking_ones_are_named() {
        try (Embedded desk = Embedded.start(Told.settings(), Timers.shortened(), CLOCK)) {
            DeskSettings here = desk.settings().desk().orElseThrow();
            try (Run run = open(mailing(desk, "desk.token", anAgent(desk), "callback.url", "http://127.0.0.1:1"))) {
                assertThat(run.lacks("bot"))
                        .contains(
                                "no bot can be set up: an administrator's token in roundtrip.desk.token and webchat in roundtrip.channels are needed");
                assertThat(run.lacks("team-lead"))
                        .contains(
                                "no rule can assign a team lead here: an administrator's token in roundtrip.desk.token and a second agent's token in roundtrip.desk.second.token are needed");
            }
            try (Run run = open(mailing(desk, "desk.token", here.token().reveal(), "channels", "email"))) {
                assertThat(run.lacks("team-lead"))
                        .contains(
                                "no rule can assign a team lead here: a second agent's token in roundtrip.desk.second.token is needed");
            }
        }
    }

    /** On a running desk, with mail servers that concern nobody before somebody writes. */
    private static Settings mailing(Embedded desk, String... pairs) {
        List<String> all = new ArrayList<>(List.of(
                "channels",
                "email",
                "email.inbox",
                String.valueOf(desk.settings().email().orElseThrow().inbox()),
                "desk.url",
                desk.settings().desk().orElseThrow().url().toString()));
        all.addAll(List.of(pairs));
        return Told.settings(Told.remote(all.toArray(String[]::new)));
    }

    /** The token of somebody who looks after the e-mail inbox, and no more. */
    private static String anAgent(Embedded desk) {
        DeskSettings here = desk.settings().desk().orElseThrow();
        String token = new PlatformApi(
                        here.url().toString(), desk.contractTarget().get("platform_token"))
                .createUser(1, "Otto Lund", "otto@desk.roundtrip.test", "Passw0rd!x", "agent");
        DeskAccess asAgent = DeskAccess.of(here.url(), 1, new AccessToken(token));
        DeskAccess asAdministrator = asAgent.as(new AccessToken(here.token().reveal()));
        try (DeskClient agent = DeskClient.to(asAgent, CLOCK);
                DeskClient administrator = DeskClient.to(asAdministrator, CLOCK)) {
            administrator
                    .staff()
                    .addInboxMembers(
                            desk.settings().email().orElseThrow().inbox(),
                            List.of(agent.profile().id()));
        }
        return token;
    }

    private Run open(Settings settings) {
        return Run.open(settings, CLOCK, console::add);
    }
}
