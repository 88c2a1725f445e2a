package dev.roundtrip.waiting;

import java.time.Instant;

/**
 * Something seen on a source.
 *
 * @param what what was seen
 * @param at when it arrived there, by the suite's clock
 */
public record Sighting<T>(T what, Instant at) {}
