package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.Settings;
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
            assertThat(run.deskVersion()).startsWith("Chatwoot 4.14");
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

    private Run open(Settings settings) {
        return Run.open(settings, CLOCK, console::add);
    }
}
