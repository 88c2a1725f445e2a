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

    /**
     * Ends the scenario as not run: nothing is broken, but what it needs can't be had here and now.
     *
     * @param channel on which
     * @param why without a full stop
     * @return never; declared so that the compiler knows
     */
    default RuntimeException notRun(Channel channel, String why) {
        throw new IllegalStateException("Not run here: %s, %s.".formatted(channel.title(), why));
    }

    /**
     * The same for want of something that is no channel.
     *
     * @param need the tag of the capability
     * @param why without a full stop
     */
    default RuntimeException notRun(String need, String why) {
        throw new IllegalStateException("Not run here: %s (@needs=%s).".formatted(why, need));
    }

    /** The gate of a scenario that knows no defect: what is broken is broken. */
    static Gate strict() {
        return promise -> {
            throw promise;
        };
    }
}
