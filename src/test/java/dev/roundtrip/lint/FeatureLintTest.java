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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureLintTest {
    private final FeatureLint lint = new FeatureLint(LocalDate.parse("2026-11-22"));

    @Test
    void the_features_keep_the_style() throws IOException {
        FeatureLint ofToday = new FeatureLint(LocalDate.now(Clock.systemUTC()));
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            List<Path> features =
                    files.filter(file -> file.toString().endsWith(".feature")).toList();
            assertThat(features).isNotEmpty();
            for (Path file : features) {
                look(ofToday, file.toString(), file.getName(1).toString(), Files.readString(file));
            }
        }
        assertThat(ofToday.findings()).isEmpty();
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

        look("features/order/other.feature", "order", scenario.formatted("").replace("X1", "X2"));
        assertThat(lint.findings())
                .containsExactly(
                        "features/order/other.feature:5: 'One word' has somebody text nothing but 'stop', on which carriers act."
                                + " Say more than that, or tag it @opts-out.");
    }

    @Test
    void scenarios_that_the_report_could_not_tell_apart_are_named() {
        look("features/order/twins.feature", "order", """
                @order
                Feature: Twins
                  Rule: One
                    @email @id=X1
                    Scenario Outline: Maya writes <what>
                      Given Maya, a friendly first-time buyer
                      When Maya writes <what>
                      Then Maya is glad
                      Examples:
                        | what |
                        | this |
                        | that |
                        | this |
                  Rule: Another
                    @email @id=X2
                    Scenario: Maya writes that
                      Given Maya, a friendly first-time buyer
                      When Maya writes
                      Then Maya is glad
                """);
        assertThat(lint.findings())
                .containsExactly(
                        "features/order/twins.feature:5: 'Maya writes <what>' is played a second time in this file as 'Maya writes this'. Give each a title of its own, with what its examples differ in.",
                        "features/order/twins.feature:16: 'Maya writes that' is played a second time in this file as 'Maya writes that'. Give each a title of its own, with what its examples differ in.");
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

    @Test
    void a_quarantine_without_owner_issue_or_a_near_date_is_refused() {
        String scenario = """
                @order
                Feature: Aside
                  Rule: Something
                    @sms @id=X1 %s
                    Scenario: Put aside
                      Given Maya, a friendly first-time buyer
                      When Maya texts
                      Then Maya is glad
                """;
        look("features/order/a.feature", "order", scenario.formatted("@owner=ada @issue=S-1 @quarantine=2026-12-24"));
        assertThat(lint.findings()).isEmpty();

        look(
                "features/order/b.feature",
                "order",
                scenario.formatted("@quarantine").replace("X1", "X2"));
        look(
                "features/order/c.feature",
                "order",
                scenario.formatted("@owner=ada @issue=S-1 @quarantine=2027-12-24")
                        .replace("X1", "X3"));
        assertThat(lint.findings())
                .containsExactly(
                        "features/order/b.feature:5: 'Put aside': The tag @quarantine can't count: it names no date;"
                                + " write the last day of it, such as @quarantine=2026-03-01."
                                + " Besides, nobody answers for it; add @owner=."
                                + " Besides, nothing says where it is worked on; add @issue=.",
                        "features/order/c.feature:5: 'Put aside': The tag @quarantine=2027-12-24 can't count:"
                                + " it ends more than 90 days ahead; name a nearer day.");
    }

    private void look(String file, String folder, String text) {
        look(lint, file, folder, text);
    }

    private static void look(FeatureLint lint, String file, String folder, String text) {
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
