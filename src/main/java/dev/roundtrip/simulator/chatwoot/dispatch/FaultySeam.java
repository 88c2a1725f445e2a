package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Optional;

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
        return place(work).filter(this::lost).isPresent() ? Passage.lost() : Passage.free();
    }

    @Override
    public Passage scheduled(Work work) {
        boolean stuck = work != Work.HEARTBEAT && faults.at(Place.SCHEDULE).has(Harm.HOLD);
        return stuck ? Passage.heldUp() : passage(work);
    }

    @Override
    public void onOpening(Runnable release) {
        faults.afterwards(release);
    }

    private static Optional<Place> place(Work work) {
        return switch (work) {
            case MAIL_OUT -> Optional.of(Place.MAIL_JOB);
            case AUTOMATION -> Optional.of(Place.RULES);
            case WEBHOOK -> Optional.of(Place.WEBHOOKS);
            default -> Optional.empty();
        };
    }

    private boolean lost(Place place) {
        return faults.at(place).has(Harm.DROP);
    }
}
