package dev.roundtrip.acceptance;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one static of the suite. Cucumber has no scope for a run and builds one object factory a thread, so what all
 * scenarios share must be found from anywhere. Opened before all, closed after all, and can be opened again.
 */
final class CurrentRun {
    private static final AtomicReference<Reported> RUN = new AtomicReference<>();

    private CurrentRun() {}

    static void open(Reported run) {
        if (!RUN.compareAndSet(null, run)) {
            throw new IllegalStateException("A run is open already: close it before the next one.");
        }
    }

    static Reported get() {
        return Optional.ofNullable(RUN.get())
                .orElseThrow(() -> new IllegalStateException(
                        "No run is open: its beginning failed, see the first error of this build."));
    }

    /** What came of the scenario that stands there; empty when no run is open, or it told nothing. */
    static Optional<Outcome> outcome(Outcome.Place place) {
        return Optional.ofNullable(RUN.get()).flatMap(run -> run.outcome(place));
    }

    static void close() {
        Optional.ofNullable(RUN.getAndSet(null)).ifPresent(Reported::close);
    }
}
