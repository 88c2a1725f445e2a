package dev.roundtrip.channel;

/**
 * What the scenario asks for can't be had here and now, though nothing is broken: a limit of the run is reached, or another
 * run has what is needed. The message is a sentence without "Not run here" and without a full stop.
 */
public final class NotRunHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotRunHere(String why) {
        super(why);
    }
}
