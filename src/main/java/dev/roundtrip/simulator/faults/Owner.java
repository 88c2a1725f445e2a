package dev.roundtrip.simulator.faults;

import java.util.Locale;

/** The part of the simulators that can do a harm. */
public enum Owner {
    DESK,
    MAIL,
    TWILIO;

    /** As {@code simulate --part} calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
