package dev.roundtrip.simulator.chatwoot.throttle;

/** Whether clients that ask too often are held off; clients on this machine never are. */
public enum Throttling {
    OFF,
    PRODUCT
}
