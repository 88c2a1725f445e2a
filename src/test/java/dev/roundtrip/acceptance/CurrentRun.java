package dev.roundtrip.acceptance;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place of the suite with statics. Cucumber has no scope for a run and builds one object factory a thread, so what all
 * scenarios share must be found from anywhere. Opened before all, closed after all, and can be opened again.
 */
final class CurrentRun {
    private static final AtomicReference<Reported> RUN = new AtomicReference<>();
    private static final AtomicLong PLANNED = new AtomicLong();

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

    /** How many scenarios are to be played; told by who knows it before the run is opened. */
    static void plan(long scenarios) {
        PLANNED.set(scenarios);
    }

    /** Empty where nobody told. */
    static OptionalLong planned() {
        long planned = PLANNED.get();
        return planned > 0 ? OptionalLong.of(planned) : OptionalLong.empty();
    }

    static void close() {
        Optional.ofNullable(RUN.getAndSet(null)).ifPresent(Reported::close);
    }

    /** Of a run that something ends before its time: the desk is tidied, and the run is not called finished. */
    static void abandon() {
        Optional.ofNullable(RUN.getAndSet(null)).ifPresent(Reported::abandon);
    }
}
