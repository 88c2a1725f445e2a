package dev.roundtrip.trip;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good a draft is in one respect.
 *
 * @param value from 1 to 5
 * @param target what the run's average should reach; empty where a person graded
 * @param checks what it was made of; empty where a person graded
 */
public record Grade(Criterion criterion, double value, OptionalDouble target, List<Judgement> checks) {
    public Grade {
        checks = List.copyOf(checks);
    }

    /** That of a person, who need not say why. */
    public static Grade given(Criterion criterion, int value) {
        return new Grade(criterion, value, OptionalDouble.empty(), List.of());
    }
}
