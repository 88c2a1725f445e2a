package dev.roundtrip.trip;

import java.time.Instant;

/**
 * One thing said on a wire, kept as evidence. Not yet redacted: {@code evidence} does that.
 *
 * @param at when it began
 * @param kind what it is, which decides where the report shows it
 * @param title one line for the reader: "POST …/conversations/12/messages → 200 in 41 ms"
 * @param mediaType the type of {@code body}: text/plain, message/rfc822, image/png, …
 * @param body the bytes; text is UTF-8
 */
public record Exchange(Instant at, Kind kind, String title, String mediaType, byte[] body) {

    /** What was exchanged with whom. */
    public enum Kind {
        DESK_HTTP,
        MAIL,
        TWILIO,
        /** To be shown small; as plain text it says why there is none. */
        PICTURE,
        /** To be shown at its full size. */
        WHOLE_PICTURE,
        BROWSER_CONSOLE
    }
}
