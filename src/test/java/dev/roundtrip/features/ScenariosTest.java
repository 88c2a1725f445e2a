package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
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

    @ParameterizedTest
    @ValueSource(strings = {"sms", "email & order", "!sms", "nothing, id=O2", "any()"})
    void what_chooses_some_is_passed_over_in_silence(String expression) {
        assertThatCode(() -> Scenarios.below(folder).mustHave(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
                    smss         : " Did you mean 'sms'?"
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
