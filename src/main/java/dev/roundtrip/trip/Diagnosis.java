package dev.roundtrip.trip;

/** Guesses from a broken trip why it broke. */
@FunctionalInterface
public interface Diagnosis {
    /** The likely cause and the remedy, as one or two sentences, when {@code missing} is the first hop not proven. */
    String of(Trip trip, Hop missing);
}
