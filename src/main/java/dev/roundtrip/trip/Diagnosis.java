package dev.roundtrip.trip;

/** Finds out what became of a message that was missed. Bounded; never throws: what can't be asked is part of the finding. */
@FunctionalInterface
public interface Diagnosis {
    Finding of(Miss miss);
}
