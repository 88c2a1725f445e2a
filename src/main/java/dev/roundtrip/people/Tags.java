package dev.roundtrip.people;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers what a run makes, so that every address, subject and message names the run and can be told from all others. */
public final class Tags {
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

    /** With what every mark of a run begins: by these words its messages are told from all others. */
    public static String beginningOfMarks(String runId) {
        return "(ref " + runId + "-";
    }

    /** How a tag stands in a text; ends so that {@code -1} is not found in {@code -12}. */
    static String mark(String tag) {
        return "(ref " + tag + ")";
    }
}
