package dev.roundtrip.simulator.chatwoot.web;

/** Who may use a route. */
public enum Access {
    /** Anybody; the endpoint looks at credentials itself, if at all. */
    OPEN,
    /** A signed-in user, in whatever account. */
    USER,
    /** A user of the account in the path. */
    MEMBER,
    /** A user of the account in the path, or a bot that belongs to it. */
    MEMBER_OR_BOT,
    /** An administrator of the account in the path. */
    ADMINISTRATOR,
    /** Holder of the platform token. */
    PLATFORM
}
