package dev.roundtrip.simulator.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that are switched on at the moment; safe to be used by several threads. */
public final class Faults {
    private final Set<Fault> on = ConcurrentHashMap.newKeySet();

    /** A set with nothing broken. */
    public static Faults none() {
        return new Faults();
    }

    public void switchOn(Fault fault) {
        on.add(fault);
    }

    public void switchOff(Fault fault) {
        on.remove(fault);
    }

    public boolean on(Fault fault) {
        return on.contains(fault);
    }

    /** Those switched on, at this moment. */
    public Set<Fault> all() {
        return Set.copyOf(on);
    }
}
