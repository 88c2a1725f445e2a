package dev.roundtrip.simulator.faults;

/** What can be done to a message at a step of its way. */
public enum Harm {
    DROP,
    /** As long as it lasts; then it goes on. */
    HOLD,
    DELAY,
    DUPLICATE,
    MISROUTE,
    TRUNCATE,
    CORRUPT,
    REFUSE,
    /** Something is said that nobody wrote. */
    INVENT
}
