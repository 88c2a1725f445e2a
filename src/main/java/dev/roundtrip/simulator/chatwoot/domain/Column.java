package dev.roundtrip.simulator.chatwoot.domain;

/** The name and type of one value of a row; the name is the product's own and shows in its lists of changes. */
public record Column<T>(String name) {}
