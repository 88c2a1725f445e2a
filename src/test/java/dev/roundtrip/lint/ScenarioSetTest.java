package dev.roundtrip.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.answers.ShopFacts;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioSetTest {
    private static final Path FEATURES = Path.of("features");
    private static final Path FACTS = FEATURES.resolve("facts.md");

    @Test
    void every_scenario_that_must_be_covered_is_there_and_each_area_is_varied() {
        ScenarioSet set = new ScenarioSet();
        Scenarios.below(FEATURES).all().forEach(set::look);
        assertThat(set.missing(wanted())).isEmpty();
        assertThat(set.findings()).isEmpty();
    }

    @Test
    void no_scripted_answer_contradicts_a_fact() {
        FactsLint lint = new FactsLint(ShopFacts.read(FACTS));
        Scenarios.below(FEATURES)
                .all()
                .forEach(scenario -> agentWords(scenario).forEach(words -> lint.look(scenario.file(), words)));
        assertThat(lint.findings()).isEmpty();
    }

    @Test
    void an_answer_that_contradicts_a_fact_is_named_with_the_fact() {
        FactsLint lint = new FactsLint(ShopFacts.read(FACTS));
        lint.look("E1", "Your refund arrives within 3–5 business days. The link lives 60 minutes.");
        assertThat(lint.findings())
                .containsExactly("E1 says 'Your refund arrives within 3–5 business days', but refund is"
                        + " 5–7 business days (features/facts.md). Make them agree.");
    }

    @Test
    void what_an_area_lacks_is_named(@TempDir Path folder) throws IOException {
        ScenarioSet set = new ScenarioSet();
        Files.writeString(Files.createDirectory(folder.resolve("order")).resolve("thin.feature"), """
                @order
                Feature: Thin
                  Rule: Something
                    Background:
                      Given Maya, a friendly first-time buyer
                    @id=O1 @email @edge=typos
                    Scenario Outline: <who> asks
                      When <who> writes by e-mail about "A parcel"
                        \"""
                        Where is it?
                        --- or, in other words ---
                        Where is it?
                        \"""
                      Then <who> is glad
                      Examples:
                        | who  |
                        | Maya |
                """);
        Scenarios.below(folder).all().forEach(set::look);
        assertThat(set.findings())
                .containsExactly(
                        "'Maya asks' opens with 1 different wordings. Write 3.",
                        "The area order has 1 tones, [friendly], and needs 4.",
                        "The area order has 1 edge cases, [typos], and needs 3.",
                        "The area order has no scenario of 3 turns or more. Let one conversation go on.");
        assertThat(set.missing(List.of("O1", "O2"))).containsExactly("O2");
    }

    /** What agents say in it. */
    private static List<String> agentWords(FeatureScenario scenario) {
        return scenario.steps().stream()
                .filter(step -> step.text().startsWith("Tomas") || step.text().startsWith("Ines"))
                .flatMap(step -> step.quoted().stream())
                .toList();
    }

    private static List<String> wanted() {
        return Stream.of(
                        ids("O", 10),
                        ids("P", 8),
                        ids("A", 8),
                        ids("B", 8),
                        ids("E", 8),
                        Stream.of("A7b", "A7c", "B4b"))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> ids(String area, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> area + number);
    }
}
