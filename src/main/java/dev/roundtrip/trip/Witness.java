package dev.roundtrip.trip;

import java.util.List;
import java.util.function.Consumer;

/**
 * One side of a message's way, which can be asked what it holds of a message that was missed. Looks only for what is ours,
 * by address, number, inbox and mark; every look is bounded; what can't be asked is a trace too ({@link Sign#UNASKED}).
 */
@FunctionalInterface
public interface Witness {
    List<Trace> traces(Miss miss);

    /** The same one by one as it is found, so that none of it is lost on who waits no longer. */
    default void tell(Miss miss, Consumer<Trace> told) {
        traces(miss).forEach(told);
    }
}
