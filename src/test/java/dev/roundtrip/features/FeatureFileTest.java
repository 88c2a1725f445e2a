package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureFileTest {
    private static final String FEATURE = """
            # A comment, and @no tag.
            @order @area=x
            Feature: Tags
              A description: with a colon,
              and two lines.

              Background:
                Given Maya, a friendly first-time buyer

              Scenario: In no rule

              @rule
              Rule: A rule
                What it is for.

                @id=A1 @sms # the first
                @smoke @edge=emoji @edge=typos
                Scenario: It quotes
                  When Maya writes by e-mail about "x"
                    \"""
                    @not-a-tag
                    Scenario: not a scenario
                    \"""
                  And Maya waits
                  Then the answer covers
                    | order | RT-1 |
                    | when  | soon |
                @id=A2
                Scenario Outline: It has examples, such as <who>
                  Given <who>
                  @email
                  Examples:
                    | who  | why |
                    | Maya | x   |
                  @webchat @negative
                  Examples: More
                    | who   | why |
                    | Derek | y   |
                    | Priya | z   |
            """;

    @Test
    void tags_are_inherited_in_their_order_and_what_people_write_is_none_of_them() {
        assertThat(scenarios())
                .extracting(FeatureScenario::tags)
                .containsExactly(
                        List.of("order", "area=x"),
                        List.of("order", "area=x", "rule", "id=A1", "sms", "smoke", "edge=emoji", "edge=typos"),
                        List.of("order", "area=x", "rule", "id=A2", "email"),
                        List.of("order", "area=x", "rule", "id=A2", "webchat", "negative"),
                        List.of("order", "area=x", "rule", "id=A2", "webchat", "negative"));
        assertThat(scenarios().get(1).valuesOf("edge")).containsExactly("emoji", "typos");
        assertThat(scenarios().get(1).valueOf("id")).contains("A1");
        assertThat(scenarios().get(1).valueOf("severity")).isEmpty();
    }

    @Test
    void each_row_of_examples_is_a_scenario_of_its_own() {
        assertThat(scenarios())
                .extracting(FeatureScenario::name, FeatureScenario::examples)
                .endsWith(
                        tuple("It has examples, such as Maya", List.of("Maya", "x")),
                        tuple("It has examples, such as Derek", List.of("Derek", "y")),
                        tuple("It has examples, such as Priya", List.of("Priya", "z")));
    }

    @Test
    void what_stands_above_a_scenario_is_known() {
        FeatureScenario first = scenarios().get(0);
        FeatureScenario second = scenarios().get(1);

        assertThat(first.area()).isEqualTo("order");
        assertThat(first.feature()).isEqualTo(new Heading("Tags", "A description: with a colon, and two lines."));
        assertThat(first.rule()).isEqualTo(new Heading("", ""));
        assertThat(second.rule()).isEqualTo(new Heading("A rule", "What it is for."));
    }

    @Test
    void steps_are_those_of_the_background_and_its_own() {
        assertThat(scenarios().get(1).steps())
                .containsExactly(
                        step(FeatureStep.Kind.GIVEN, "Maya, a friendly first-time buyer"),
                        new FeatureStep(
                                FeatureStep.Kind.WHEN,
                                "Maya writes by e-mail about \"x\"",
                                Optional.of("@not-a-tag\nScenario: not a scenario"),
                                List.of()),
                        step(FeatureStep.Kind.WHEN, "Maya waits"),
                        new FeatureStep(
                                FeatureStep.Kind.THEN,
                                "the answer covers",
                                Optional.empty(),
                                List.of(List.of("order", "RT-1"), List.of("when", "soon"))));
    }

    @Test
    void a_file_without_a_feature_has_no_scenarios() {
        assertThat(new FeatureFile("order/empty.feature", "# to be written\n").scenarios())
                .isEmpty();
    }

    @Test
    void what_is_no_gherkin_is_refused_with_file_line_and_remedy() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new FeatureFile(
                                "order/odd.feature", "Feature: A\n  Scenario: B\n    Given Maya\n    Whn Maya writes\n")
                        .scenarios())
                .withMessageStartingWith("order/odd.feature:4 is no Gherkin: ")
                .withMessageContaining("got 'Whn Maya writes'")
                .withMessageEndingWith("Mend that line; nothing of the file is read until then.");
    }

    private static FeatureStep step(FeatureStep.Kind kind, String text) {
        return new FeatureStep(kind, text, Optional.empty(), List.of());
    }

    private static List<FeatureScenario> scenarios() {
        return new FeatureFile("order/tags.feature", FEATURE).scenarios();
    }
}
