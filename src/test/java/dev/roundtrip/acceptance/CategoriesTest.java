package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Under which of Allure's categories a scenario ends that was really played, one for each; but for "Too slow", of which chance
 * decides whether a look still finds what is late, and which {@code evidence.ResultsFolderTest} files by its message.
 */
class CategoriesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: a text is {1}, a mail is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    sms-webhook-dropped,mailer-stopped    | Lost on the way to the desk   | Lost at the desk
                    sms-undelivered,mail-out-wrong-thread | Not delivered to the customer | Wrong thread or person
                    """)
    void a_break_is_filed_by_the_side_that_lost_it_or_by_what_is_wrong(String faults, String text, String mail)
            throws IOException {
        TriedRun run = played(
                Map.of(
                        "roundtrip.embedded.faults", faults,
                        "roundtrip.budget.sms.in", "0.5/3",
                        "roundtrip.budget.hand-over", "0.5/3"),
                TriedFeature.scenario("@sms", "She is texted", TriedFeature.HELD),
                TriedFeature.scenario("@email", "She is mailed", TriedFeature.MAIL_ANSWERED));

        assertThat(categories(run, "She is texted")).containsExactly(text);
        assertThat(categories(run, "She is mailed")).containsExactly(mail);
    }

    @Test
    void what_does_not_count_or_is_no_break_is_filed_apart() throws IOException {
        Path known = Files.writeString(folder.resolve("known-defects.properties"), """
                cut.hop=received
                cut.cause=altered
                cut.versions=4.14.2
                cut.about=Answers are cut.
                """);
        String aside = "@sms @owner=ada @issue=S-1 @quarantine="
                + LocalDate.now(Clock.systemUTC()).plusDays(2);
        TriedRun run = played(
                Map.of("roundtrip.embedded.faults", "sms-out-truncated", "roundtrip.known-defects", known.toString()),
                TriedFeature.scenario("@sms", "The answer is cut", TriedFeature.HELD),
                TriedFeature.scenario("@sms @known-defect=cut", "It is cut as is known", TriedFeature.HELD),
                TriedFeature.scenario(aside, "It is cut and put aside", TriedFeature.HELD),
                TriedFeature.scenario("@sms @known-defect=nobody", "Nobody knows of it", TriedFeature.HELD),
                TriedFeature.scenario("@webchat", "Nobody chats here", TriedFeature.CHATTED));

        assertThat(categories(run, "The answer is cut")).containsExactly("Wrong content");
        assertThat(categories(run, "It is cut as is known")).containsExactly("Known defect");
        assertThat(categories(run, "It is cut and put aside")).containsExactly("Quarantined");
        assertThat(categories(run, "Nobody knows of it")).containsExactly("Set-up broken");
        assertThat(categories(run, "Nobody chats here")).containsExactly("Not run here");
    }

    private TriedRun played(Map<String, String> more, String... scenarios) {
        Map<String, String> settings =
                new LinkedHashMap<>(Map.of("roundtrip.target", "embedded", "roundtrip.channels", "email,sms"));
        settings.putAll(more);
        return TriedRun.of(folder.resolve("run"), TriedFeature.of(scenarios), settings);
    }

    /** As Allure does it: by status and whole message. */
    private static List<String> categories(TriedRun run, String name) throws IOException {
        String status = run.allure(name).path("status").asText();
        List<String> names = new ArrayList<>();
        for (JsonNode each : new ObjectMapper()
                .readTree(run.resultsFolder().resolve("categories.json").toFile())) {
            if (each.path("matchedStatuses").toString().contains("\"" + status + "\"")
                    && Pattern.matches(each.path("messageRegex").asText("(?s).*"), run.message(name))) {
                names.add(each.path("name").asText());
            }
        }
        return names;
    }
}
