package dev.roundtrip.people;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Numbers what a run makes, so that every address, subject and message names the run and can be told from all others. */
public final class Tags {
    private static final Pattern ANY = Pattern.compile("\\(ref [a-z0-9]+-\\d+\\)$");

    private final String runId;
    private final AtomicInteger last = new AtomicInteger();

    public Tags(String runId) {
        this.runId = runId;
    }

    /** The next tag, such as {@code k7m2x-4}. */
    String next() {
        return runId + "-" + last.incrementAndGet();
    }

    /** The text with its tag as a last line. */
    static String marked(String text, String tag) {
        return text.strip() + "\n" + mark(tag);
    }

    /** Whether a text ends in the mark of a run, whichever it was: then the suite has written it. */
    public static boolean isMarked(String text) {
        return ANY.matcher(text.strip()).find();
    }

    /** With what every mark of a run begins: by these words its messages are told from all others. */
    public static String beginningOfMarks(String runId) {
        return "(ref " + runId + "-";
    }

    /** How a tag stands in a text; ends so that {@code -1} is not found in {@code -12}. */
    static String mark(String tag) {
        return "(ref " + tag + ")";
    }
}
