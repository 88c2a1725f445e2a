package dev.roundtrip.features;

import java.util.stream.Collectors;

/**
 * How a feature or a rule is headed.
 *
 * @param name what stands behind {@code Feature:} or {@code Rule:}
 * @param description what is told below it, its lines joined; empty when nothing is
 */
public record Heading(String name, String description) {

    static Heading of(String name, String description) {
        return new Heading(
                name,
                description
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .strip());
    }
}
