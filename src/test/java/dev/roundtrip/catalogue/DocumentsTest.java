package dev.roundtrip.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for people and for programs says the same. */
class DocumentsTest {
    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void read() {
        catalogue = WrittenFeature.catalogue(folder, """
                Rule: Whoever asks is answered
                  @id=A1 @email @edge=typos @needs=administrator @known-defect=lost
                  Scenario: One asks
                    Given Hugo, a buyer who writes French
                    When Hugo writes by e-mail about "Où ?", with the file "a.png"
                      \"""
                      Bonjour,
                      où *est* ma veste ?

                      1. vert
                      --- or, in other words ---
                      Ma veste ?
                      \"""
                    Then a rule of the desk has labelled it "late"
                    When Tomas leaves a private note
                      \"""
                      He is in a hurry.
                      \"""
                    And Tomas answers
                      \"""
                      Demain.
                      \"""
                    Then Hugo receives the answer by e-mail in the same thread, complete and unchanged
                    And the answer covers
                      | when | Demain // tomorrow |
                    And the answer avoids
                      | /\\\\d+/ |
                      | soon     |
                  @id=A2 @sms
                  Scenario: Another asks
                    Given Derek, a frustrated buyer of few words
                """);
    }

    @Test
    void each_line_is_an_object_with_its_fields_in_their_order() throws JsonProcessingException {
        List<String> lines = new JsonLines(catalogue).text().lines().toList();
        assertThat(lines).hasSize(2);

        JsonNode scenario = new ObjectMapper().readTree(lines.get(0));

        assertThat(scenario.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "area",
                        "channels",
                        "rule",
                        "context",
                        "customers",
                        "edgeCases",
                        "severity",
                        "needs",
                        "turns",
                        "expectedAnswers",
                        "covers",
                        "avoids",
                        "outcomes");
        assertThat(scenario.path("customers").toString())
                .isEqualTo("[{\"name\":\"Hugo\",\"fullName\":\"Hugo Lefèvre\",\"role\":\"a buyer who writes French\","
                        + "\"tone\":\"courteous\",\"locale\":\"fr\"}]");
        assertThat(scenario.path("turns").get(0).toString())
                .isEqualTo("{\"speaker\":\"Hugo\",\"role\":\"customer\",\"to\":\"the shop\",\"channel\":\"email\","
                        + "\"action\":\"Hugo writes by e-mail about \\\"Où ?\\\", with the file \\\"a.png\\\"\","
                        + "\"subject\":\"Où ?\",\"wordings\":[\"Bonjour,\\noù *est* ma veste ?\\n\\n1. vert\","
                        + "\"Ma veste ?\"],\"files\":[\"a.png\"],\"private\":false}");
        assertThat(scenario.path("turns").get(1).path("private").asBoolean()).isTrue();
        assertThat(scenario.path("expectedAnswers").toString()).isEqualTo("[\"Demain.\"]");
        assertThat(scenario.path("covers").toString())
                .isEqualTo("[{\"what\":\"when\",\"phrasings\":[\"Demain\",\"tomorrow\"]}]");
        assertThat(scenario.path("outcomes").get(0).toString())
                .isEqualTo("{\"what\":\"label\",\"value\":\"late\",\"by\":\"rule\"}");
    }

    @Test
    void the_page_tells_the_same_to_people() {
        assertThat(new CataloguePage(catalogue).text())
                .startsWith("# Scenarios\n")
                .contains(
                        "| [order](#area-order) | 2 | 1 | 1 | 0 |",
                        "- [A1](#a1) One asks *(e-mail; typos)*",
                        "### <a id=\"a1\"></a>A1: One asks",
                        """
                        - Who: Hugo Lefèvre, a buyer who writes French; tone: courteous; language: French
                        - Where: e-mail
                        - Promise: Whoever asks is answered
                        - Edge case: typos
                        - Severity: normal
                        - Known defect of the product: lost
                        - Needs: administrator
                        """,
                        """
                        > Bonjour,\\
                        > où \\*est\\* ma veste ?
                        >
                        > 1\\. vert

                        or, in other words

                        > Ma veste ?
                        """,
                        "**Tomas leaves a private note** (colleagues only)\n\n> He is in a hurry.",
                        "The answer must cover:\n\n- when: “Demain” or “tomorrow”\n",
                        "and must not say:\n\n- what fits the pattern `/\\d+/`\n- “soon”\n",
                        "- label: late (made so by a rule of the desk)\n",
                        "complete and unchanged (by the product)\n");
    }

    @Test
    void what_would_be_markup_is_shown_as_it_was_written() {
        assertThat(Markdown.text("a_b <c> [d] #1 `e` | ~f~ &amp; g & h"))
                .isEqualTo("a\\_b \\<c\\> \\[d\\] \\#1 \\`e\\` \\| \\~f\\~ \\&amp; g & h");
        assertThat(Markdown.quotation("- one\n12) two\n=== three"))
                .isEqualTo("> \\- one\\\n> 12\\) two\\\n> \\=== three\n");
    }
}
