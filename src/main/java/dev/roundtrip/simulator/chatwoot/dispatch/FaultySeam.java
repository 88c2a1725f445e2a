package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;

/** Lets through what no fault stops that is switched on. */
public final class FaultySeam implements Seam {
    private final Faults faults;

    public FaultySeam(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Passage passage(Work work) {
        boolean stopped = work == Work.MAIL_OUT && faults.on(Fault.MAILER_STOPPED);
        return stopped ? Passage.lost() : Passage.free();
    }
}
