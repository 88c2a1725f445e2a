package dev.roundtrip.targets;

/** Whoever the token belongs to has no place in the account where the tests run. The message says whose it is, and what to do. */
public final class NoPlace extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoPlace(String sentence) {
        super(sentence);
    }
}
