package dev.roundtrip.targets;

/**
 * One thing that a run has left on the desk.
 *
 * @param name kind, name and number, never what it holds; the same at every look
 * @param removal takes it away; what is gone meanwhile is no failure
 */
record Remnant(String name, Runnable removal) {}
