package dev.roundtrip.trip;

import java.time.Duration;
import java.util.Map;

/**
 * What a person decided on a draft, and what they thought of it.
 *
 * @param draft as it was written
 * @param answer what went to the customer
 * @param verdict approved, edited or rejected
 * @param reviewer who decided
 * @param took from the draft to the decision
 * @param grades tone, accuracy, policy, each 1 to 5; empty while nobody has graded
 */
public record Review(
        String draft, String answer, String verdict, String reviewer, Duration took, Map<String, Integer> grades) {

    /** The same with grades. */
    public Review graded(Map<String, Integer> given) {
        return new Review(draft, answer, verdict, reviewer, took, given);
    }
}
