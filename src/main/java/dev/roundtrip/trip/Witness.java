package dev.roundtrip.trip;

import java.util.List;

/**
 * One side of a message's way, which can be asked what it holds of a message that was missed. Looks only for what is ours,
 * by address, number, inbox and mark; every look is bounded; what can't be asked is a trace too ({@link Sign#UNASKED}).
 */
@FunctionalInterface
public interface Witness {
    List<Trace> traces(Miss miss);
}
