package dev.roundtrip.acceptance;

import java.net.URI;

/**
 * What came of a scenario, for whoever looks on while the run lasts.
 *
 * @param verdict as labels have it: {@code held}, {@code broken-promise}
 * @param channel the one on which it begins, in words; empty when it names none
 */
record Outcome(String verdict, String channel) {

    /** Where a scenario, or the row of examples that it was made of, stands: what JUnit and Cucumber both know of it. */
    record Place(String path, int line) {
        static Place of(URI feature, int line) {
            return new Place(feature.getPath(), line);
        }
    }
}
