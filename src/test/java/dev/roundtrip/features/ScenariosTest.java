package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {
    private static final String THERE_ARE =
            " There are the tags email, order, sms; and of each scenario its own, such as id=O1.";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.feature"), """
                @order
                Feature: A
                  @id=O1 @email
                  Scenario: One
                  @id=O2 @sms
                  Scenario: Two
                """);
    }

    @Test
    void a_row_of_examples_is_found_by_what_a_run_knows_of_it_and_has_an_id_of_its_own() throws IOException {
        Files.writeString(folder.resolve("b.feature"), """
                Feature: B
                  @id=G8
                  Scenario Outline: Resolved <where>
                    Given it rains
                    Examples:
                      | where       |
                      | by SMS      |
                      | in the chat |
                """);
        Scenarios scenarios = Scenarios.below(folder);
        URI played = URI.create("file:/somewhere/features/b.feature");

        assertThat(scenarios.played(played, "Resolved in the chat").map(scenarios::idOf))
                .contains("G8/in the chat");
        assertThat(scenarios.played(played, "One")).isEmpty();
        assertThat(scenarios
                        .played(URI.create("file:/features/a.feature"), "One")
                        .map(scenarios::idOf))
                .contains("O1");
    }

    /** A run knows a scenario by its file and its title, and programs know it by its id. */
    @Test
    void no_two_of_this_project_can_be_taken_for_each_other() {
        Scenarios scenarios = Scenarios.below(Path.of("features"));
        assertThat(scenarios.all())
                .allSatisfy(each -> assertThat(
                                scenarios.played(URI.create("file:/features/" + each.file()), each.name()))
                        .containsSame(each));
        assertThat(scenarios.all()).extracting(scenarios::idOf).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "email & order", "!sms", "nothing, id=O2", "any()"})
    void what_chooses_some_is_passed_over_in_silence(String expression) {
        assertThatCode(() -> Scenarios.below(folder).mustHave(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
                    smss         : " Did you mean 'sms'?"
                    invoices     : ""
                    @sms         : " Write tags without their @."
                    sms & email  : ""
                    none()       : ""
                    """)
    void what_chooses_none_is_refused_and_the_tags_that_there_are_are_named(String expression, String meant) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenarios.below(folder).mustHave(expression))
                .withMessage("roundtrip.tags is '%s', and no scenario below %s matches it.%s%s"
                        .formatted(expression, folder, meant, THERE_ARE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
                    sms &          : a tag is missing after '&'
                    sms & email,(  : a tag is missing after '('
                    ","            : it names no tag
                    """)
    void what_can_not_be_read_is_refused(String expression, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenarios.below(folder).mustHave(expression))
                .withMessage(
                        "roundtrip.tags is '%s', which can't be read: %s. Tags are written without their @, joined by & and |, with ! before one for its opposite: email & !negative."
                                .formatted(expression, why));
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenarios.below(folder.resolve("none")))
                .withMessageStartingWith("The features can't be read from ")
                .withMessageEndingWith("Run it in the project's folder, with features of UTF-8 text.");
    }
}
