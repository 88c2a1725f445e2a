package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Sign;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * From what was said to a cause.
 *
 * @param cause what it names
 * @param certain whether one side itself says so; otherwise it is the most likely of several
 * @param when whether it applies
 * @param why the cause as a sentence
 * @param remedy what to do, as a sentence
 */
record Rule(Cause cause, boolean certain, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
    /** One side shows the sign: the cause is what it says, after these words. */
    static Rule certain(Cause cause, Sign sign, String words, String remedy) {
        return bySign(cause, true, sign, words, remedy);
    }

    static Rule certain(Cause cause, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
        return new Rule(cause, true, when, why, remedy);
    }

    /** One side shows the sign, and that is told after these words; others may have the same sign. */
    static Rule likely(Cause cause, Sign sign, String words, String remedy) {
        return bySign(cause, false, sign, words, remedy);
    }

    static Rule likely(Cause cause, Predicate<Facts> when, Function<Facts, String> why, String remedy) {
        return new Rule(cause, false, when, why, remedy);
    }

    static Rule likely(Cause cause, Predicate<Facts> when, String why, String remedy) {
        return likely(cause, when, facts -> why, remedy);
    }

    private static Rule bySign(Cause cause, boolean certain, Sign sign, String words, String remedy) {
        return new Rule(cause, certain, facts -> facts.says(sign), facts -> words + " " + facts.said(sign), remedy);
    }

    /** These rules in their order, where something holds for all of them. */
    static List<Rule> where(Predicate<Facts> scope, Rule... rules) {
        return Arrays.stream(rules).map(rule -> rule.and(scope)).toList();
    }

    /** The same, if this holds as well. */
    Rule and(Predicate<Facts> more) {
        return new Rule(cause, certain, when.and(more), why, remedy);
    }

    boolean applies(Facts facts) {
        return when.test(facts);
    }
}
