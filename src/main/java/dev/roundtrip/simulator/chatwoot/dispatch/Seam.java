package dev.roundtrip.simulator.chatwoot.dispatch;

/** Asked before each piece of background work; the place where faults and latency are put in. */
@FunctionalInterface
public interface Seam {
    Passage passage(Work work);

    /** The same for work that comes by the schedule: delayed, or one turn of what is repeated. */
    default Passage scheduled(Work work) {
        return passage(work);
    }

    /** Has this done whenever work that was held up may pass. */
    default void onOpening(Runnable release) {}
}
