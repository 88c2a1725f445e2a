package dev.roundtrip.simulator.chatwoot.domain;

/** Something with a number of its own that lies in a table, below an owner (an account, a conversation). */
public interface Entity {
    int id();

    /** The number of what it belongs to; a table finds its rows by it. */
    int ownerId();
}
