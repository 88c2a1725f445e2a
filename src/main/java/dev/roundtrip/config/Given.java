package dev.roundtrip.config;

/**
 * A setting's value with the place it came from.
 *
 * @param value as given, trimmed; empty for "not set"
 * @param origin in words: "-Droundtrip.target", "environment ROUNDTRIP_TARGET", ".env line 3", "default", "standard, embedded", "not set"
 */
public record Given(String value, String origin) {
    static final String DEFAULT = "default";

    /** What holds when nothing is given. */
    static Given otherwise(String fallback) {
        return new Given(fallback, fallback.isEmpty() ? "not set" : DEFAULT);
    }

    boolean absent() {
        return value.isEmpty();
    }
}
