package dev.roundtrip.config;

/** What a run talks to. */
public enum TargetKind {
    /** Everything in this JVM, over real protocols. */
    EMBEDDED,
    /** A desk elsewhere, real mail, real Twilio. */
    REMOTE
}
