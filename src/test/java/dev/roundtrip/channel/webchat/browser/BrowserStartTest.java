package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.BrowserSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriverException;

@Tag("browser")
class BrowserStartTest {
    @Test
    void a_browser_that_fails_right_after_its_start_leaves_nothing_behind() {
        Optional<FoundBrowser> found = BrowserSupply.ofThisMachine(
                        new BrowserSettings("", "", false), System.getenv(), note -> {})
                .present();
        assumeTrue(found.isPresent(), "No Chromium with a fitting chromedriver on this machine.");
        List<Path> profiles = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        BrowserStart start = new BrowserStart(found.get(), Manners.plain(), notes::add, chrome -> {
            Map<?, ?> browser = (Map<?, ?>) chrome.getCapabilities().getCapability("chrome");
            profiles.add(Path.of(String.valueOf(browser.get("userDataDir"))));
            throw new WebDriverException("no limits here\nand more");
        });

        assertThatThrownBy(() -> start.start("browser session 1"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageContaining("does not start (no limits here). Try it by hand:");

        assertThat(profiles).singleElement().satisfies(profile -> {
            assertThat(profile).doesNotExist();
            assertThat(ProcessHandle.allProcesses()
                            .filter(process ->
                                    process.info().commandLine().orElse("").contains(profile.toString())))
                    .isEmpty();
        });
        assertThat(notes).isEmpty();
    }
}
