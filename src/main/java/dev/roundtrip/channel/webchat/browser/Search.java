package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble.Why;
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
        BROWSER_MISSING(Why.NO_BROWSER),
        DRIVER_MISSING(Why.NO_BROWSER),
        VERSIONS_DIFFER(Why.DRIVER_MISMATCH),
        DOES_NOT_RUN(Why.NO_BROWSER);

        private final Why why;

        Kind(Why why) {
            this.why = why;
        }

        /** Which kind of a channel's trouble that is. */
        Why why() {
            return why;
        }
    }

    /** The browser, if one was found. */
    default Optional<FoundBrowser> browser() {
        return this instanceof Fits fits ? Optional.of(fits.found()) : Optional.empty();
    }
}
