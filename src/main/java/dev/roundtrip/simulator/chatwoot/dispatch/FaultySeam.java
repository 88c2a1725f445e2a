package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;

/** Lets through what no fault stops that is switched on. */
public final class FaultySeam implements Seam {
    private final Faults faults;

    public FaultySeam(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Passage passage(Work work) {
        if (work == Work.HEARTBEAT) {
            return Passage.free();
        }
        boolean stopped = lost(Place.BACKGROUND) || work == Work.MAIL_OUT && lost(Place.MAIL_JOB);
        return stopped ? Passage.lost() : Passage.free();
    }

    private boolean lost(Place place) {
        return faults.at(place).has(Harm.DROP);
    }
}
