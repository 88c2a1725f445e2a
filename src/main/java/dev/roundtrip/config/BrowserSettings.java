package dev.roundtrip.config;

import java.net.URI;
import java.util.Optional;

/**
 * Which browser plays the visitor.
 *
 * @param path Chromium or Chrome; looked for when empty
 * @param driver chromedriver; looked for when empty
 * @param install whether a missing one may be installed
 * @param grid a Selenium Grid whose browsers are used in place of one on this machine
 * @param pageHost the host name or address by which those browsers reach this machine; the suite's page is served there
 */
public record BrowserSettings(String path, String driver, boolean install, Optional<URI> grid, String pageHost) {

    /** One on this machine. */
    public BrowserSettings(String path, String driver, boolean install) {
        this(path, driver, install, Optional.empty(), "");
    }
}
