package dev.roundtrip.simulator.chatwoot.domain.event;

/** A label of the account has another title now, or none because it is gone. */
public record LabelChanged(int accountId, String before, String after) implements Event {}
