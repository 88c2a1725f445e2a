package dev.roundtrip.desk;

/** The desk could not do what it was asked. The message says what was asked, what was seen and what to do. */
public final class DeskTrouble extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Cause why;

    DeskTrouble(Cause why, String sentence) {
        super(sentence);
        this.why = why;
    }

    DeskTrouble(Cause why, String sentence, Throwable cause) {
        super(sentence, cause);
        this.why = why;
    }

    /** What kind of trouble it is. */
    public Cause why() {
        return why;
    }

    /** The kinds of trouble that need different remedies. */
    public enum Cause {
        /** No such name in the DNS. */
        UNKNOWN_HOST,
        /** Nothing listens there. */
        REFUSED,
        /** No connection or no answer in time. */
        TIMED_OUT,
        /** No secure connection: certificate, protocol, or a port that speaks plain HTTP. */
        TLS,
        /** The connection broke before the answer was complete. */
        CONNECTION_LOST,
        /** The desk does not know the access token. */
        WRONG_TOKEN,
        /** The access token did not reach the desk: something between drops its header. */
        LOST_HEADER,
        /** The token is known, but its owner is not a member or lacks the right. */
        NOT_ALLOWED,
        /** The desk is right, the record asked for is not there (or belongs to nobody we know). */
        MISSING_RECORD,
        /** The desk has no such route: another version, or a proxy that hides it. */
        MISSING_ROUTE,
        /** The desk refused what was sent. */
        UNACCEPTABLE,
        /** Asked too often. */
        THROTTLED,
        /** The desk, or the proxy before it, failed. */
        DEAD_SERVER,
        /** Something else answers at that address. */
        NOT_A_CHATWOOT,
        /** A Chatwoot answered in a shape that this suite does not know. */
        UNEXPECTED_ANSWER
    }
}
