package dev.roundtrip.simulator.faults;

/** What can be done to a message at a step of its way. */
public enum Harm {
    DROP,
    DELAY,
    DUPLICATE,
    MISROUTE,
    TRUNCATE,
    CORRUPT,
    REFUSE,
    /** Something is said that nobody wrote. */
    INVENT
}
