package dev.roundtrip.channel.webchat.browser;

import java.util.Optional;

/** What a look for a browser brought. */
sealed interface Search {

    /** A browser and a driver that fit. */
    record Fits(FoundBrowser found) implements Search {}

    /**
     * None that can be used.
     *
     * @param kind what is wrong
     * @param sentence what was looked for, what was seen, and what to do
     */
    record Unfit(Kind kind, String sentence) implements Search {}

    /** What can be wrong with a browser; each has its own remedy. */
    enum Kind {
        BROWSER_MISSING,
        DRIVER_MISSING,
        VERSIONS_DIFFER,
        DOES_NOT_RUN
    }

    /** The browser, if one was found. */
    default Optional<FoundBrowser> browser() {
        return this instanceof Fits fits ? Optional.of(fits.found()) : Optional.empty();
    }
}
