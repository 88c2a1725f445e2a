package dev.roundtrip.simulator.chatwoot.domain.event;

/** Something that happened in an account; everything asynchronous starts from one of these. */
public interface Event {
    int accountId();
}
