package dev.roundtrip.config;

import java.net.URI;
import java.util.Optional;

/**
 * Web chat of a remote target.
 *
 * @param inbox id of the website inbox under test
 * @param page a page of the real shop that holds the chat, on which one scenario is played too
 */
public record WebchatSettings(int inbox, Optional<URI> page) {

    /** On a page of the suite's own only. */
    public WebchatSettings(int inbox) {
        this(inbox, Optional.empty());
    }

    /** The same in that inbox. */
    WebchatSettings in(int other) {
        return new WebchatSettings(other, page);
    }
}
