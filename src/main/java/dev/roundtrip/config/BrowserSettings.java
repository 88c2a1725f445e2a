package dev.roundtrip.config;

/**
 * Which browser plays the visitor.
 *
 * @param path Chromium or Chrome; looked for when empty
 * @param driver chromedriver; looked for when empty
 * @param install whether a missing one may be installed
 */
public record BrowserSettings(String path, String driver, boolean install) {}
