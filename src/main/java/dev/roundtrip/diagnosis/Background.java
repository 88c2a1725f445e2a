package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Sign;

/** What a desk that fails behind its pages does to messages of every way. */
final class Background {
    private Background() {}

    static Rule workerStopped() {
        return likely(
                        Cause.WORKER_STOPPED,
                        Sign.WORKER_SILENT,
                        "the desk does nothing in the background.",
                        "Start the desk's worker (Sidekiq) and look why it stopped; what was queued is done then, late.")
                .and(Facts::workerSilent);
    }

    static Rule sick(String remedy) {
        return likely(Cause.DESK_SICK, Sign.DESK_SICK, "the desk is in trouble itself.", remedy);
    }
}
