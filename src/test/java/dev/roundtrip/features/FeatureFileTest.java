package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cucumber's own parser says what a scenario's tags are. */
class FeatureFileTest {
    @Test
    void the_tags_of_the_project_s_features_are_those_that_cucumber_sees() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            List<Path> features =
                    files.filter(file -> file.toString().endsWith(".feature")).toList();
            assertThat(features).isNotEmpty();
            for (Path feature : features) {
                same(feature.toString(), Files.readString(feature));
            }
        }
    }

    @Test
    void tags_are_inherited_and_what_people_write_is_none_of_them() {
        same("odd.feature", """
                # A comment, and @no tag.
                @order @area=x
                Feature: Tags
                  A description: with a colon.

                  Background:
                    Given Maya, a friendly first-time buyer

                  Scenario: In no rule

                  @rule
                  Rule: A rule
                    @id=A1 @sms # the first
                    @smoke
                    Scenario: It quotes
                      When Maya writes by e-mail about "x"
                        \"""
                        @not-a-tag
                        Scenario: not a scenario
                        ```
                        \"""
                      And Maya writes by e-mail about "y"
                        ```
                        @neither
                        ```
                    @id=A2
                    Scenario Outline: It has examples
                      Given <who>
                      @email
                      Examples:
                        | who  |
                        | Maya |
                      @webchat@negative
                      Examples: More
                        | who   |
                        | Derek |
                  Rule: Another rule
                    @id=A3
                    Example: The last one
                      Given Maya, a friendly first-time buyer
                """);
    }

    private static void same(String name, String text) {
        assertThat(FeatureFile.scenarios(text.lines().toList()))
                .as(name)
                .isNotEmpty()
                .containsExactlyElementsOf(cucumbers(name, text));
    }

    private static List<Set<String>> cucumbers(String name, String text) {
        return GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(name, text.getBytes(StandardCharsets.UTF_8))
                .map(Envelope::getPickle)
                .flatMap(Optional::stream)
                .<Set<String>>map(pickle -> pickle.getTags().stream()
                        .map(PickleTag::getName)
                        .map(tag -> tag.substring(1))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }
}
