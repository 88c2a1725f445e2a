package dev.roundtrip.report;

/** The report can't be made. The message says what is missing and what to do. */
public final class ReportTrouble extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ReportTrouble(String sentence) {
        super(sentence);
    }

    ReportTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
