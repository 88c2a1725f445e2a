package dev.roundtrip.config;

/** What a run talks to. */
public enum TargetKind {
    /** Everything in this JVM, over real protocols. Twice the browsers keep two cores of this machine busy. */
    EMBEDDED(4),
    /** A desk elsewhere, real mail, real Twilio. A desk of others is asked more gently. */
    REMOTE(2);

    private final int parallel;

    TargetKind(int parallel) {
        this.parallel = parallel;
    }

    /** How many scenarios run at the same time where nothing is given. */
    int standardParallel() {
        return parallel;
    }
}
