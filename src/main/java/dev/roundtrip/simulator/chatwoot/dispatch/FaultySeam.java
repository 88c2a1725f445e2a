package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;

/** Lets through what no fault stops that is switched on; a stopped worker leaves all to be done when it is back. */
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
        if (faults.at(Place.BACKGROUND).has(Harm.HOLD)) {
            return Passage.heldUp();
        }
        boolean lost = work == Work.MAIL_OUT && faults.at(Place.MAIL_JOB).has(Harm.DROP);
        return lost ? Passage.lost() : Passage.free();
    }

    @Override
    public void onOpening(Runnable release) {
        faults.afterwards(release);
    }
}
