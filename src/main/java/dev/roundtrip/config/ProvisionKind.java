package dev.roundtrip.config;

/** What a run may make on the desk. */
public enum ProvisionKind {
    /** Inboxes must be there; rules, teams and bot are made for the run and taken away. */
    FIND,
    /** Missing inboxes are made too, and stay for the next run. */
    MAKE
}
