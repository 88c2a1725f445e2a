package dev.roundtrip.trip;

/** The product owed something and did not do it. The message is a sentence: expected, seen, where, what next. */
public final class BrokenPromise extends AssertionError {
    /** How the line begins that says in two words where it broke and why: reports file it by them. */
    public static final String FILED = "Hop and cause: ";

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public BrokenPromise(String sentence, Finding finding) {
        // What customers and desks wrote may hold two letters that are none: no XML may, and Surefire writes them as
        // they are.
        super(sentence.replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD"));
        this.finding = finding;
    }

    /** Where it broke, and why. */
    public Finding finding() {
        return finding;
    }

    /** The same, with the line by which it is filed. */
    public BrokenPromise filed() {
        return saying(FILED
                + "%s, %s.".formatted(finding.missing().label(), finding.cause().label()));
    }

    /** The same, thrown in the same place, with one more line. */
    public BrokenPromise saying(String line) {
        BrokenPromise told = new BrokenPromise(getMessage() + "\n" + line, finding);
        told.setStackTrace(getStackTrace());
        return told;
    }
}
