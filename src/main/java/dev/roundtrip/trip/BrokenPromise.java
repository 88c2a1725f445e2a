package dev.roundtrip.trip;

/** The product owed something and did not do it. The message is a sentence: expected, seen, where, what next. */
public final class BrokenPromise extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public BrokenPromise(String sentence, Finding finding) {
        super(sentence);
        this.finding = finding;
    }

    /** Where it broke, and why. */
    public Finding finding() {
        return finding;
    }
}
