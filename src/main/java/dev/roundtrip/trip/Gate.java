package dev.roundtrip.trip;

/** Where every broken promise of a scenario ends, so that one place decides what it counts as. */
@FunctionalInterface
public interface Gate {
    /**
     * Ends the scenario.
     *
     * @return never; declared so that the compiler knows
     */
    BrokenPromise end(BrokenPromise promise);

    /** The gate of a scenario that knows no defect: what is broken is broken. */
    static Gate strict() {
        return promise -> {
            throw promise;
        };
    }
}
