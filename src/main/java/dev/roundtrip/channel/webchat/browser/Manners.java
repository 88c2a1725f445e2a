package dev.roundtrip.channel.webchat.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * How a browser behaves wherever it runs: headless, quiet on the network, its console kept.
 *
 * @param more arguments of the program besides: how it reaches what is elsewhere
 */
record Manners(List<String> more) {
    private static final Duration PAGE = Duration.ofSeconds(15);
    private static final Duration SCRIPT = Duration.ofSeconds(5);
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--hide-scrollbars",
            "--lang=en-US",
            "--window-size=1280,860");

    static Manners plain() {
        return new Manners(List.of());
    }

    ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.addArguments(FLAGS);
        options.addArguments(more);
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-US,en"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    static void limit(RemoteWebDriver driver) {
        driver.manage()
                .timeouts()
                .implicitlyWait(Duration.ZERO)
                .pageLoadTimeout(PAGE)
                .scriptTimeout(SCRIPT);
    }
}
