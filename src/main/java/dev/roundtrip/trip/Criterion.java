package dev.roundtrip.trip;

import java.util.Locale;

/** What a draft is graded for. */
public enum Criterion {
    /** How the customer is spoken to. */
    TONE,
    /** Whether the facts are there. */
    ACCURACY,
    /** Whether nothing is said that must not be. */
    POLICY;

    /** The word in files and tables: "tone". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
