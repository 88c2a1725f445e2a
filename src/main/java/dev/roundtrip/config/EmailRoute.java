package dev.roundtrip.config;

/** How mail for the desk gets there. */
public enum EmailRoute {
    /** The mail server hands it on at once. */
    FORWARDING,
    /** The desk fetches it from a mailbox, once a minute. */
    IMAP,
    /** Roundtrip posts it to the desk's relay ingress, as a mail server would: nothing is proved of the way there. */
    INGRESS
}
