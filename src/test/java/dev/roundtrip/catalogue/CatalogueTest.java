package dev.roundtrip.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.answers.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    Path folder;

    @Test
    void a_row_of_examples_is_named_by_what_tells_it_from_the_others() {
        Catalogue catalogue = WrittenFeature.catalogue(folder, """
                @id=G10
                Scenario Outline: Answered <where>, <how>
                  Given it rains
                  @sms
                  Examples:
                    | where  | how  |
                    | by SMS | fast |
                    | by SMS | well |
                  @email
                  Examples:
                    | where     | how  |
                    | by e-mail | fast |
                @id=G9 @sms
                Scenario: Before the others
                  Given it rains
                """);

        assertThat(catalogue.scenarios())
                .extracting(ScenarioText::id)
                .containsExactly("G9", "G10/by SMS, fast", "G10/by SMS, well", "G10/by e-mail");
        assertThat(catalogue.scenarios().get(3).title()).isEqualTo("Answered by e-mail, fast");
        assertThat(catalogue.scenarios().get(3).tagId()).isEqualTo("G10");
    }

    @Test
    void what_people_write_is_masked_wherever_it_stands() {
        ScenarioText scenario = WrittenFeature.catalogue(folder, """
                        @id=A1 @sms
                        Scenario: S
                          Given Maya, a friendly first-time buyer
                          When Maya writes by e-mail about "4111"
                            \"""
                            My card: 4111
                            \"""
                          Then the answer covers
                            | card | 4111 |
                        """, text -> text.replace("4111", "****"))
                .scenarios()
                .get(0);

        assertThat(scenario.toString()).contains("My card: ****").doesNotContain("4111");
    }

    @Test
    void of_every_scenario_the_last_answer_says_what_it_must_and_not_what_it_must_not() {
        List<ScenarioText> scenarios =
                Catalogue.below(Path.of("features"), UnaryOperator.identity()).scenarios();

        assertThat(scenarios).hasSizeGreaterThan(50).allSatisfy(scenario -> {
            List<String> answers = scenario.expectedAnswers();
            Phrases last = new Phrases(answers.isEmpty() ? "" : answers.get(answers.size() - 1));
            assertThat(scenario.covers())
                    .allSatisfy(fact -> assertThat(fact.phrasings())
                            .as(scenario.id() + " covers " + fact.what())
                            .anyMatch(phrasing -> last.found(phrasing).isPresent()));
            assertThat(scenario.avoids())
                    .as(scenario.id() + " avoids")
                    .noneMatch(phrase -> last.found(phrase).isPresent());
        });
    }

    @Test
    void no_two_scenarios_share_an_id_and_everybody_in_them_is_introduced() {
        List<ScenarioText> scenarios =
                Catalogue.below(Path.of("features"), UnaryOperator.identity()).scenarios();

        assertThat(scenarios).extracting(ScenarioText::id).doesNotHaveDuplicates();
        assertThat(scenarios).allSatisfy(scenario -> {
            assertThat(scenario.customers()).as(scenario.id()).isNotEmpty();
            assertThat(scenario.turns()).as(scenario.id()).isNotEmpty();
            assertThat(scenario.outcomes()).as(scenario.id()).isNotEmpty();
        });
    }
}
