package dev.roundtrip.config;

/** How mail for the desk gets there. */
public enum EmailRoute {
    /** The mail server hands it on at once. */
    FORWARDING,
    /** The desk fetches it from a mailbox, once a minute. */
    IMAP
}
