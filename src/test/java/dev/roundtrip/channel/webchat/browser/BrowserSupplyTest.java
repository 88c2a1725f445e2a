package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.BrowserSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserSupplyTest {
    private static final BrowserSettings ANY = new BrowserSettings("", "", true);
    private static final BrowserSettings NO_INSTALL = new BrowserSettings("", "", false);
    private static final String CHROMIUM = "Chromium 142.0.7444.59 built on Debian";
    private static final String DRIVER = "ChromeDriver 142.0.7444.59 (abc)";

    private final List<String> console = new ArrayList<>();

    @Test
    void takes_the_browser_and_the_driver_on_the_search_path() {
        FakeMachine machine =
                FakeMachine.debianAsRoot().with("/usr/bin/chromium", CHROMIUM).with("/usr/bin/chromedriver", DRIVER);

        FoundBrowser found = supply(ANY, machine).get();

        assertThat(found)
                .hasToString(
                        "142.0.7444.59 (/usr/bin/chromium) with chromedriver 142.0.7444.59 (/usr/bin/chromedriver)");
        assertThat(console).isEmpty();
    }

    @Test
    void takes_what_the_settings_name_before_anything_else() {
        FakeMachine machine = FakeMachine.debianAsRoot()
                .with("/usr/bin/chromium", CHROMIUM)
                .with("/usr/bin/chromedriver", DRIVER)
                .with("/opt/chrome/chrome", "Google Chrome 150.1.2.3")
                .with("/opt/chrome/chromedriver", "ChromeDriver 150.1.2.9");

        FoundBrowser found = supply(new BrowserSettings("/opt/chrome/chrome", "", true), machine)
                .get();

        assertThat(found.browserVersion()).isEqualTo("150.1.2.3");
        assertThat(found.driverVersion()).isEqualTo("150.1.2.9");
    }

    @Test
    void a_named_browser_that_is_not_there_is_not_replaced_behind_their_back() {
        FakeMachine machine = FakeMachine.debianAsRoot().with("/usr/bin/chromium", CHROMIUM);

        assertThatThrownBy(() -> supply(new BrowserSettings("/opt/none", "", true), machine)
                        .get())
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("roundtrip.browser.path names /opt/none, but there is no program there");
        assertThat(machine.ran).noneMatch(command -> command.contains("apt-get"));
    }

    @Test
    void a_driver_of_another_version_is_told_apart_from_a_missing_one() {
        FakeMachine machine = FakeMachine.debianAsRoot()
                .with("/usr/bin/chromium", CHROMIUM)
                .with("/usr/bin/chromedriver", "ChromeDriver 139.0.1.2");

        assertThatThrownBy(() -> supply(NO_INSTALL, machine).get())
                .hasMessageContaining("do not fit")
                .hasMessageContaining("142.0.7444.59")
                .hasMessageContaining("139.0.1.2");
        assertThatThrownBy(() -> supply(NO_INSTALL, FakeMachine.debianAsRoot().with("/usr/bin/chromium", CHROMIUM))
                        .get())
                .hasMessageContaining("no chromedriver on the search path");
    }

    @Test
    void a_browser_that_does_not_run_is_told_with_its_own_words() {
        FakeMachine machine = FakeMachine.debianAsRoot()
                .with("/usr/bin/chromium", () -> new Ran(127, "libnss3.so: cannot open shared object file"))
                .with("/usr/bin/chromedriver", DRIVER);

        assertThatThrownBy(() -> supply(NO_INSTALL, machine).get())
                .hasMessageContaining("/usr/bin/chromium is there but does not run")
                .hasMessageContaining("libnss3.so");
    }

    @Test
    void nothing_is_fetched_where_the_settings_say_never() {
        FakeMachine machine = FakeMachine.debianAsRoot();

        assertThatThrownBy(() -> supply(NO_INSTALL, machine).get())
                .hasMessageContaining("no Chromium or Chrome on this machine")
                .hasMessageContaining("roundtrip.browser.install is never");
        assertThat(machine.ran).isEmpty();
    }

    @Test
    void installs_on_debian_as_root_and_says_so_first() {
        FakeMachine machine = FakeMachine.debianAsRoot();
        machine.with("/usr/bin/apt-get", () -> {
            assertThat(console).as("what was said before").hasSize(1);
            machine.with("/usr/bin/chromium", CHROMIUM).with("/usr/bin/chromedriver", DRIVER);
            return new Ran(0, "");
        });

        assertThat(supply(ANY, machine).get().browserVersion()).isEqualTo("142.0.7444.59");

        assertThat(machine.ran)
                .filteredOn(command -> command.contains("apt-get"))
                .first()
                .isEqualTo("/usr/bin/apt-get -q update");
        assertThat(machine.ran)
                .filteredOn(command -> command.contains("apt-get -q install"))
                .singleElement()
                .asString()
                .contains("-y --no-install-recommends chromium chromium-driver");
        assertThat(console).singleElement().asString().startsWith("Installing chromium");
    }

    @Test
    void tells_what_apt_get_said_when_it_fails() {
        FakeMachine machine = FakeMachine.debianAsRoot()
                .with("/usr/bin/apt-get", () -> new Ran(100, "Reading...\nE: Unable to locate package chromium"));

        assertThatThrownBy(() -> supply(ANY, machine).get())
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("ended with code 100: E: Unable to locate package chromium");
    }

    @Test
    void tells_the_command_to_run_where_it_is_not_root() {
        FakeMachine machine = new FakeMachine("debian", false).with("/usr/bin/apt-get", "");

        assertThatThrownBy(() -> supply(ANY, machine).get())
                .hasMessageContaining("needs root")
                .hasMessageContaining("apt-get install -y --no-install-recommends chromium");
        assertThat(console).isEmpty();
    }

    @Test
    void leaves_ubuntu_alone_and_says_what_to_do_there() {
        FakeMachine machine = new FakeMachine("ubuntu debian", true).with("/usr/bin/apt-get", "");

        assertThatThrownBy(() -> supply(ANY, machine).get())
                .hasMessageContaining("the packages of Ubuntu hold Chromium only as a snap. Install Google Chrome")
                .hasMessageContaining("roundtrip.browser.path and roundtrip.browser.driver");
        assertThat(machine.ran).noneMatch(command -> command.contains("apt-get"));
        assertThat(console).isEmpty();
    }

    @Test
    void names_the_system_where_it_can_not_install() {
        assertThatThrownBy(() -> supply(ANY, new FakeMachine("fedora", true)).get())
                .hasMessageContaining("known only for Debian, and this is \"fedora\"");
    }

    @Test
    void selenium_manager_without_a_network_is_given_up_with_a_sentence() {
        assertThatThrownBy(() -> supply(ANY, new FakeMachine("fedora", true)).get())
                .hasMessageContaining("Selenium Manager had no result within 20 s");
    }

    private BrowserSupply supply(BrowserSettings settings, Machine machine) {
        BrowserFinder finder = new BrowserFinder(machine);
        return new BrowserSupply(
                settings, finder, new DriverManager(machine, finder), new BrowserInstaller(machine, console::add));
    }
}
