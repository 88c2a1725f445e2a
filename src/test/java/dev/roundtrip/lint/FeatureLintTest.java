package dev.roundtrip.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.roundtrip.features.KnownDefects;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureLintTest {
    private final FeatureLint lint = new FeatureLint();

    @Test
    void the_features_keep_the_style() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            List<Path> features =
                    files.filter(file -> file.toString().endsWith(".feature")).toList();
            assertThat(features).isNotEmpty();
            for (Path file : features) {
                look(file.toString(), file.getName(1).toString(), Files.readString(file));
            }
        }
        assertThat(lint.findings()).isEmpty();
    }

    @Test
    void every_known_defect_that_is_tagged_is_explained() throws IOException {
        KnownDefects known = KnownDefects.read(Path.of("features/known-defects.properties"));
        Pattern tag = Pattern.compile("^\\s*@.*(@known-defect=\\S+)", Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".feature")).toList()) {
                assertThatCode(() -> tag.matcher(Files.readString(file))
                                .results()
                                .forEach(found -> known.among(List.of(found.group(1)))))
                        .as(file.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_text_of_one_word_on_which_carriers_act_is_for_those_alone_who_opt_out() {
        String scenario = """
                @order
                Feature: Words
                  Rule: Something
                    @sms @id=X1 %s
                    Scenario: One word
                      Given Maya, a friendly first-time buyer
                      When Maya texts
                        \"""
                        Please do stop it
                        --- or, in other words ---
                         stop
                        \"""
                      Then Maya is glad
                """;
        look("features/order/words.feature", "order", scenario.formatted("@opts-out"));
        assertThat(lint.findings()).isEmpty();

        look("features/order/words.feature", "order", scenario.formatted("").replace("X1", "X2"));
        assertThat(lint.findings())
                .containsExactly(
                        "features/order/words.feature:5: 'One word' has somebody text nothing but 'stop', on which carriers act."
                                + " Say more than that, or tag it @opts-out.");
    }

    @Test
    void what_breaks_the_style_is_named_with_file_line_and_remedy() {
        look("features/order/bad.feature", "order", """
                @order
                Feature: Bad
                  Rule: Something
                    @email @sms @webchat @funny @shared-number @known-defect=lost-mail
                    Scenario: Maya clicks the button
                      Given Maya, a friendly first-time buyer
                      When Maya waits for 5 seconds
                    @id=X1 @email @product
                    Scenario: Two areas
                      Given Maya, a friendly first-time buyer
                      When Maya texts
                      Then Maya is glad
                """);
        assertThat(lint.findings())
                .contains(
                        "features/order/bad.feature:5: 'Maya clicks the button' has 3 channel tags."
                                + " Give it one of [@email, @sms, @webchat].",
                        "features/order/bad.feature:5: 'Maya clicks the button' has the unknown tag @funny."
                                + " Use one that docs/design.md lists.",
                        "features/order/bad.feature:5: 'Maya clicks the button' has the unknown tag @shared-number."
                                + " Use one that docs/design.md lists.",
                        "features/order/bad.feature:5: 'Maya clicks the button' has 0 @id tags. Give it exactly one.",
                        "features/order/bad.feature:5: 'Maya clicks the button' has 2 steps. Keep it between 3 and 8.",
                        "features/order/bad.feature:5: 'Maya clicks the button' speaks of the interface or of waiting:"
                                + " 'Maya waits for 5 seconds'. Say what is promised.")
                .noneMatch(finding -> finding.contains("@known-defect"))
                .anyMatch(finding -> finding.contains("'Two areas' has 2 area tags"));
    }

    private void look(String file, String folder, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        parser.parse(file, text.getBytes(StandardCharsets.UTF_8))
                .map(Envelope::getGherkinDocument)
                .flatMap(document -> document.flatMap(found -> found.getFeature()).stream())
                .forEach((Feature feature) -> lint.look(file, folder, feature));
    }
}
