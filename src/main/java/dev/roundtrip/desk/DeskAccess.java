package dev.roundtrip.desk;

import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Duration;

/**
 * Where a desk is and as whom it is asked.
 *
 * @param base its address, without a trailing slash: {@code https://desk.example}
 * @param account the number of the account there
 * @param token whose rights are used
 * @param connect how long a connection may take
 * @param read how long the desk may stay silent within an answer
 * @param reach which certificates are trusted, and which way is taken
 * @param header in which the token is shown
 */
public record DeskAccess(
        URI base, long account, AccessToken token, Duration connect, Duration read, Reach reach, String header) {
    /** The one that Chatwoot documents; it reads {@code api-access-token} as the same. */
    public static final String TOKEN_HEADER = "api_access_token";

    public DeskAccess {
        if (base == null
                || base.getHost() == null
                || !String.valueOf(base.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException(
                    "The address of the desk is \"%s\": expected http:// or https:// and a host, as in https://desk.example."
                            .formatted(base));
        }
        if (connect.isZero() || connect.isNegative() || read.isZero() || read.isNegative()) {
            throw new IllegalArgumentException(
                    "The time-outs of the desk are %s and %s: both must be longer than nothing."
                            .formatted(connect, read));
        }
        base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /** Access with the usual time-outs: 5 s to connect, 15 s to answer. */
    public static DeskAccess of(URI base, long account, AccessToken token) {
        return new DeskAccess(base, account, token, Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    /** Access straight ahead. */
    public DeskAccess(URI base, long account, AccessToken token, Duration connect, Duration read) {
        this(base, account, token, connect, read, Reach.plain(), TOKEN_HEADER);
    }

    /** The same desk by another way. */
    public DeskAccess by(Reach way) {
        return new DeskAccess(base, account, token, connect, read, way, header);
    }

    /** The same desk, with the token in another header. */
    public DeskAccess showingIn(String otherHeader) {
        return new DeskAccess(base, account, token, connect, read, reach, otherHeader);
    }

    /** The same desk as somebody else. */
    public DeskAccess as(AccessToken other) {
        return new DeskAccess(base, account, other, connect, read, reach, header);
    }

    /** The same desk with other time-outs. */
    public DeskAccess within(Duration connecting, Duration reading) {
        return new DeskAccess(base, account, token, connecting, reading, reach, header);
    }

    /** Where the realtime feed is: {@code wss://desk.example/cable}. */
    URI cable() {
        return URI.create(base.toString().replaceFirst("(?i)^http", "ws") + "/cable");
    }
}
