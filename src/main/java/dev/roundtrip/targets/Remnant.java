package dev.roundtrip.targets;

/**
 * One thing that a run has left on the desk.
 *
 * @param name what it is and its number, never what it holds
 * @param removal takes it away; what is gone meanwhile is no failure
 */
record Remnant(String name, Runnable removal) {}
