package dev.roundtrip.simulator.chatwoot.domain;

/** What a column held before and after. */
public record Change(Object before, Object after) {}
