package dev.roundtrip.config;

/** What a run talks to. */
public enum TargetKind {
    /** Everything in this JVM, over real protocols. Twice the browsers keep two cores of this machine busy. */
    EMBEDDED(4),
    /** A desk elsewhere, real mail, real Twilio. A desk of others is asked more gently. */
    REMOTE(2),
    /** A Chatwoot in containers beside this machine's mail and Twilio: told by settings like any other desk elsewhere. */
    COMPOSE(2);

    private final int parallel;

    TargetKind(int parallel) {
        this.parallel = parallel;
    }

    /** Whether nothing of it comes with the suite, and settings must tell where all is. */
    public boolean elsewhere() {
        return this != EMBEDDED;
    }

    /** How many scenarios run at the same time where nothing is given. */
    int standardParallel() {
        return parallel;
    }
}
