package dev.roundtrip.targets;

import dev.roundtrip.simulator.ports.Port;

/**
 * A port that a simulator is about to take because somebody said so.
 *
 * @param setBy which settings or options say so
 */
public record SetPort(Port port, String setBy) {
    /**
     * Servers tell of a taken port on threads of their own, with traces; asked for beforehand it is a sentence with a remedy.
     *
     * @throws IllegalStateException when it can't be had
     */
    public void mustBeFree() {
        try {
            port.requireFree();
        } catch (IllegalStateException refused) {
            throw new IllegalStateException(refused.getMessage() + " " + remedy(refused.getMessage()), refused);
        }
    }

    /** The system tells a taken port, a port for the administrator alone and a foreign address by its words only. */
    private String remedy(String refusal) {
        return refusal.contains("in use")
                ? "Stop what uses it, or set 0 (%s) to take a free one.".formatted(setBy)
                : "Name an address of this machine, and a port that you may use (%s).".formatted(setBy);
    }
}
