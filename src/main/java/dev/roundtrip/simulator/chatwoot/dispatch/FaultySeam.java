package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Optional;

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
        boolean stopped =
                lost(Place.BACKGROUND) || place(work).filter(this::lost).isPresent();
        return stopped ? Passage.lost() : Passage.free();
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
