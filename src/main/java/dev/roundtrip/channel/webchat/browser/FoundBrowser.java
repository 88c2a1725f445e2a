package dev.roundtrip.channel.webchat.browser;

import java.nio.file.Path;

/**
 * A browser and a driver that fit each other.
 *
 * @param browser Chromium or Chrome
 * @param browserVersion its version, "142.0.7444.59"
 * @param driver chromedriver
 * @param driverVersion its version
 */
public record FoundBrowser(Path browser, String browserVersion, Path driver, String driverVersion) {

    /** "142.0.7444.59 (/usr/bin/chromium) with chromedriver …", for consoles and reports. */
    @Override
    public String toString() {
        return "%s (%s) with chromedriver %s (%s)".formatted(browserVersion, browser, driverVersion, driver);
    }
}
