package dev.roundtrip.channel.webchat.browser;

import static dev.roundtrip.channel.Troubles.trouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.BrowserSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for scripts that stand in for programs, where everything may be installed. */
class BrowserLookTest {
    private static final String CHROMIUM = "Chromium 142.0.7444.59 built on Debian";

    @TempDir
    private Path programs;

    private final List<String> console = new ArrayList<>();

    @BeforeEach
    void only_where_scripts_run() {
        assumeThat(Path.of("/bin/sh")).isExecutable();
    }

    @Test
    void a_fitting_pair_is_found_at_once() throws IOException {
        script("chromium", "echo " + CHROMIUM);
        script("chromedriver", "echo ChromeDriver 142.0.7444.1");

        long begun = System.nanoTime();
        assertThat(supply().look().driverVersion()).isEqualTo("142.0.7444.1");
        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }

    @Test
    void a_driver_of_another_version_is_no_missing_browser() throws IOException {
        script("chromium", "echo " + CHROMIUM);
        script("chromedriver", "echo ChromeDriver 139.0.1.2");

        look(() -> supply().look(), Why.DRIVER_MISMATCH, "Browser and driver do not fit: ");
        look(() -> never().get(), Why.DRIVER_MISMATCH, "Browser and driver do not fit: ");
    }

    @Test
    void nothing_is_fetched_or_installed_by_looking_though_it_may_be() throws IOException {
        script("apt-get", "touch " + programs.resolve("installed"));

        look(() -> supply().look(), Why.NO_BROWSER, "There is no Chromium or Chrome on this machine");
        assertThat(programs.resolve("installed")).doesNotExist();
        assertThat(console).isEmpty();
    }

    @Test
    void a_browser_without_a_driver_and_one_that_does_not_run() throws IOException {
        script("chromium", "echo libnss3.so: cannot open shared object file; exit 127");
        script("chromedriver", "echo ChromeDriver 142.0.7444.1");

        look(() -> supply().look(), Why.NO_BROWSER, programs.resolve("chromium") + " is there but does not run");
        look(() -> never().get(), Why.NO_BROWSER, programs.resolve("chromium") + " is there but does not run");
        look(
                () -> supply("/none", true).look(),
                Why.NO_BROWSER,
                "The setting roundtrip.browser.path names /none, but there is no program there");
        look(() -> supply("/none", true).get(), Why.NO_BROWSER, "The setting roundtrip.browser.path names /none");
    }

    @Test
    void a_driver_that_tells_its_mismatch_only_when_a_session_is_wanted() {
        assertThat(BrowserStart.notCreated(
                        "session not created: This version of ChromeDriver only supports Chrome version 139"))
                .isEqualTo(Why.DRIVER_MISMATCH);
        assertThat(BrowserStart.notCreated("session not created: Chrome failed to start"))
                .isEqualTo(Why.NO_BROWSER);
    }

    @Test
    void what_was_found_once_is_told_again_by_its_kind() {
        try (BrowserPool pool = new BrowserPool(() -> never().get(), console::add)) {
            for (int visitor = 0; visitor < 2; visitor++) {
                look(() -> pool.lend(Duration.ofSeconds(1)), Why.NO_BROWSER, "There is no Chromium");
            }
        }
    }

    private static void look(ThrowingCallable looking, Why why, String sentence) {
        trouble(looking, why).hasMessageStartingWith(sentence);
    }

    private void script(String name, String line) throws IOException {
        Path script = programs.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private BrowserSupply supply() {
        return supply("", true);
    }

    private BrowserSupply never() {
        return supply("", false);
    }

    private BrowserSupply supply(String path, boolean install) {
        return BrowserSupply.ofThisMachine(
                new BrowserSettings(path, "", install), Map.of("PATH", programs.toString()), console::add);
    }
}
