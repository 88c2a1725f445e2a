package dev.roundtrip.simulator.chatwoot.throttle;

/** Who is held off when asking too often: nobody, clients elsewhere as the product has it, or clients on this machine too. */
public enum Throttling {
    OFF,
    PRODUCT,
    EVERYBODY
}
