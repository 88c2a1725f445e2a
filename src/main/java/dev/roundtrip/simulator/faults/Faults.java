package dev.roundtrip.simulator.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that are switched on at the moment, asked at every place that a message passes; safe to be used by several threads. */
public final class Faults {
    private static final Duration LATE = Duration.ofSeconds(8);

    private final Set<Fault> on = ConcurrentHashMap.newKeySet();
    private final List<Runnable> reliefs = new CopyOnWriteArrayList<>();
    private final Duration lateness;

    private Faults(Duration lateness) {
        this.lateness = lateness;
    }

    /** A set with nothing broken. */
    public static Faults none() {
        return new Faults(LATE);
    }

    /** A set with nothing broken; what is delayed later on is so much late instead of 8 seconds. */
    public static Faults delayingBy(Duration lateness) {
        return new Faults(lateness);
    }

    public void switchOn(Fault fault) {
        on.add(fault);
    }

    public void switchOff(Fault fault) {
        on.remove(fault);
        reliefs.forEach(Runnable::run);
    }

    /** Has this done whenever a fault was switched off, by whoever switches it. */
    public void afterwards(Runnable relief) {
        reliefs.add(relief);
    }

    /** What becomes of a message that passes the place at this moment. */
    public Fate at(Place place) {
        Set<Harm> harms = EnumSet.noneOf(Harm.class);
        on.stream().filter(fault -> fault.place() == place).forEach(fault -> harms.add(fault.harm()));
        return new Fate(harms, lateness);
    }

    /** Those switched on, at this moment. */
    public Set<Fault> all() {
        return Set.copyOf(on);
    }
}
