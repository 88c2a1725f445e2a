package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.acceptance.TriedRun.Closing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of verdicts in docs/design.md, row by row: what Allure shows, what the console says, how the build ends. */
class VerdictsTest {
    private static final String KNOWN = """
            leak.hop=received
            leak.cause=note-leaked
            leak.versions=4.14.1, 4.14.2
            leak.about=Notes beside a text conversation are texted to the customer.
            cut.hop=received
            cut.cause=altered
            cut.versions=4.14.2
            cut.about=Long answers are cut.
            twice.hop=seen-by-desk
            twice.cause=twice
            twice.versions=4.14.2
            twice.about=A text is taken twice.
            old.hop=received
            old.cause=note-leaked
            old.versions=4.13.0
            old.about=Notes were texted.
            """;
    private static TriedRun green;
    private static TriedRun red;
    private static TriedRun doubled;

    @BeforeAll
    static void play(@TempDir Path folder) throws IOException {
        Path known = Files.writeString(folder.resolve("known-defects.properties"), KNOWN);
        Map<String, String> settings = new HashMap<>(Map.of(
                "roundtrip.target", "embedded",
                "roundtrip.known-defects", known.toString(),
                "roundtrip.embedded.faults", "note-leaked-sms",
                "roundtrip.budget.email.in", "0.001/20",
                "roundtrip.channels", "email,sms"));
        green = TriedRun.of(
                folder.resolve("green"),
                TriedFeature.of(
                        TriedFeature.scenario("@sms", "She is answered", TriedFeature.HELD),
                        TriedFeature.scenario("@email", "Her mail is slow", TriedFeature.MAILED),
                        TriedFeature.scenario(
                                "@sms @known-defect=leak", "The note leaks as is known", TriedFeature.LEAKED),
                        TriedFeature.scenario("@webchat", "Nobody chats here", TriedFeature.CHATTED)),
                settings);
        settings.put("roundtrip.channels", "sms");
        settings.put("roundtrip.embedded.faults", "sms-in-doubled");
        doubled = TriedRun.of(
                folder.resolve("doubled"),
                TriedFeature.of(
                        TriedFeature.scenario(
                                "@sms @known-defect=twice", "It is taken twice as is known", TriedFeature.HELD),
                        TriedFeature.scenario("@sms", "It is taken twice", TriedFeature.HELD)),
                settings);
        settings.put("roundtrip.embedded.faults", "note-leaked-sms");
        settings.put("roundtrip.channels", "email,sms,webchat");
        settings.put("roundtrip.budget.email.in", "0.001/0.002");
        settings.put("roundtrip.browser.path", "/nowhere");
        settings.put("roundtrip.browser.install", "never");
        red = TriedRun.of(
                folder.resolve("red"),
                TriedFeature.of(
                        TriedFeature.scenario("@sms", "The note leaks", TriedFeature.LEAKED),
                        TriedFeature.scenario(
                                "@sms @known-defect=cut", "The note leaks, unlike what is known", TriedFeature.LEAKED),
                        TriedFeature.scenario("@sms @known-defect=leak", "It is mended", TriedFeature.HELD),
                        TriedFeature.scenario(
                                "@sms @known-defect=old", "The note leaks on another desk", TriedFeature.LEAKED),
                        TriedFeature.scenario(
                                "@sms @known-defect=old", "It is mended on another desk", TriedFeature.HELD),
                        TriedFeature.scenario("@sms @known-defect=leek", "The key is mistyped", TriedFeature.HELD),
                        TriedFeature.scenario("@email", "Her mail is too late", TriedFeature.MAILED),
                        TriedFeature.scenario("@webchat", "The browser is missing", TriedFeature.CHATTED),
                        TriedFeature.scenario("@webchat", "The browser is still missing", TriedFeature.CHATTED)),
                settings);
    }

    @Test
    void held_is_passed_and_green() {
        assertThat(green.ends()).containsEntry("She is answered", SUCCESSFUL);
        assertShows(green, "She is answered", "passed", "held");
        assertThat(green.closing(Map.of()))
                .returns(0, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains("Roundtrip: held 2 of 3 (1 slow), 1 not run here, 1 known defect")
                .contains("  Held              Verdicts: She is answered")
                .doesNotContain("Red ");
    }

    @Test
    void degraded_is_passed_with_slow_in_its_title_and_red_only_on_demand() {
        assertThat(green.ends()).containsEntry("Her mail is slow", SUCCESSFUL);
        assertShows(green, "Her mail is slow (slow)", "passed", "degraded");
        assertThat(green.closing(Map.of()).console()).contains("  Held, but slow    Verdicts: Her mail is slow (slow)");
        assertThat(green.closing(Map.of("roundtrip.fail-on", "degraded")))
                .returns(1, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains(
                        "1 not run here, 1 known defect, broken on purpose: note-leaked-sms, red by roundtrip.fail-on=degraded")
                .contains("Red although nothing broke: roundtrip.fail-on=degraded, and 1 scenario was held, but slow;");
        assertThat(green.summary().path("headline").asText()).endsWith(", red by roundtrip.fail-on=degraded");
    }

    @Test
    void what_was_slow_is_told_with_its_hop_and_by_how_much() {
        String slow =
                "Maya’s message to Tomas by e-mail took \\d+\\.\\d+ s to be seen by the desk, \\d+\\.\\d+ s over the soft limit of 0\\.001 s\\.";
        assertThat(green.closing(Map.of()).console()).containsPattern(slow);
        assertThat(green.allure("Her mail is slow (slow)")
                        .path("descriptionHtml")
                        .asText())
                .containsPattern("<p>" + slow + "</p>");
        assertThat(green.summed("Her mail is slow (slow)").path("slow").toString())
                .matches("\\[\"" + slow + "\"]");
        assertThat(green.summed("She is answered").path("slow")).isEmpty();
    }

    @Test
    void a_known_defect_is_skipped_under_its_name_and_green() {
        assertThat(green.ends()).containsEntry("The note leaks as is known", ABORTED);
        assertShows(green, "The note leaks as is known", "skipped", "known-defect");
        assertThat(message(green, "The note leaks as is known"))
                .startsWith(
                        "Known defect \"leak\" (received, note-leaked): Notes beside a text conversation are texted to the customer.")
                .contains("Seen: Tomas's private note was received by Derek by SMS");
        assertThat(green.closing(Map.of()).console())
                .contains("  Known defect      Verdicts: The note leaks as is known");
    }

    @Test
    void not_run_is_skipped_with_the_missing_setting_and_red_only_on_demand() {
        assertThat(green.ends()).containsEntry("Nobody chats here", ABORTED);
        assertShows(green, "Nobody chats here", "skipped", "not-run");
        assertThat(message(green, "Nobody chats here"))
                .isEqualTo("Not run here: roundtrip.channels does not name webchat.");
        assertThat(green.closing(Map.of()).console())
                .contains("  Not run here      Verdicts: Nobody chats here")
                .contains("roundtrip.channels does not name webchat.");
        assertThat(green.closing(Map.of("roundtrip.require", "sms,email")).exitCode())
                .isZero();
        assertThat(green.closing(Map.of("roundtrip.require", "webchat,sms")))
                .returns(1, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains(
                        "Red although nothing broke: roundtrip.require=sms,webchat, and 1 scenario that it asks for was not run;");
        assertThat(green.closing(Map.of("roundtrip.require", "all")).exitCode()).isEqualTo(1);
    }

    @Test
    void a_broken_promise_is_failed_with_its_cause_and_red() {
        assertThat(red.ends()).containsEntry("The note leaks", FAILED);
        assertShows(red, "The note leaks", "failed", "broken-promise");
        assertThat(message(red, "The note leaks")).endsWith("\nHop and cause: received, note-leaked.");
        assertThat(red.closing(Map.of()))
                .returns(1, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains("  Broken promise    3 scenarios, first missing: received")
                .containsPattern(
                        "Cause: the desk delivers private notes like public answers on this channel\\. \\(note-leaked\\)\n +Do: .+\n +Verdicts: The note leaks\n");
    }

    @Test
    void what_only_the_end_of_a_scenario_tells_counts_the_same() {
        assertThat(doubled.ends())
                .containsEntry("It is taken twice as is known", ABORTED)
                .containsEntry("It is taken twice", FAILED);
        assertShows(doubled, "It is taken twice as is known", "skipped", "known-defect");
        assertShows(doubled, "It is taken twice", "failed", "broken-promise");
        assertThat(message(doubled, "It is taken twice")).endsWith("\nHop and cause: seen-by-desk, twice.");
    }

    @Test
    void what_arrives_after_its_time_is_told_after_the_run() {
        String late = "\nAfter the run: Maya's message on the desk arrived ";
        assertThat(red.ends()).containsEntry("Her mail is too late", FAILED);
        assertThat(message(red, "Her mail is too late")).contains(late);
        assertThat(red.allure("Her mail is too late").path("descriptionHtml").asText())
                .contains("</strong></p><p>After the run: Maya&#39;s message on the desk arrived ");
        assertThat(red.closing(Map.of()).console()).contains(late.strip());
        assertThat(red.summed("Her mail is too late").path("late")).hasSize(1);
    }

    @Test
    void a_break_unlike_the_known_one_is_failed_and_says_which_was_expected() {
        assertThat(red.ends()).containsEntry("The note leaks, unlike what is known", FAILED);
        assertShows(red, "The note leaks, unlike what is known", "failed", "broken-promise");
        assertThat(message(red, "The note leaks, unlike what is known"))
                .contains(
                        "\nExpected was another break, the known defect \"cut\" (received, altered): Long answers are cut.\n");
    }

    @Test
    void a_known_defect_that_does_not_show_is_failed() {
        assertThat(red.ends()).containsEntry("It is mended", FAILED);
        assertShows(red, "It is mended", "failed", "known-defect-gone");
        assertThat(red.closing(Map.of()).console()).contains("  Known defect gone Verdicts: It is mended");
        assertThat(red.summary().path("counts").path("known-defect-gone").asInt())
                .isEqualTo(1);
        assertThat(message(red, "It is mended"))
                .isEqualTo(
                        "The known defect \"leak\" (received, note-leaked) did not show: remove the tag if it is mended.");
    }

    @Test
    void on_another_release_the_tag_is_void_and_to_be_re_checked() {
        assertThat(red.ends())
                .containsEntry("The note leaks on another desk", FAILED)
                .containsEntry("It is mended on another desk", SUCCESSFUL);
        assertShows(red, "The note leaks on another desk", "failed", "broken-promise");
        assertShows(red, "It is mended on another desk", "passed", "held");
        assertThat(red.allure("It is mended on another desk")
                        .path("descriptionHtml")
                        .asText())
                .contains("To be re-checked: the defect &quot;old&quot; (received, note-leaked) is known of 4.13.0,");
        assertThat(red.closing(Map.of()).console()).contains("To be re-checked: the defect \"old\"");
    }

    @Test
    void a_mistyped_key_is_a_broken_set_up_that_names_the_nearest() {
        assertThat(red.ends()).containsEntry("The key is mistyped", FAILED);
        assertShows(red, "The key is mistyped", "broken", "set-up-broken");
        assertThat(message(red, "The key is mistyped"))
                .startsWith("The tag @known-defect=leek names no known defect of ")
                .endsWith("Did you mean 'leak'?");
    }

    @Test
    void a_broken_set_up_is_broken_with_the_same_sentence_for_its_channel_and_red() {
        assertThat(red.ends()).containsEntry("The browser is missing", FAILED);
        assertShows(red, "The browser is missing", "broken", "set-up-broken");
        assertThat(message(red, "The browser is missing"))
                .isNotEmpty()
                .isEqualTo(message(red, "The browser is still missing"));
        assertThat(red.closing(Map.of()).console())
                .contains("  Set-up broken     2 scenarios\n", " ".repeat(20) + "Verdicts: The browser is missing\n");
    }

    @Test
    void the_summary_tells_programs_the_same() {
        green.closing(Map.of());
        JsonNode summary = green.summary();

        assertThat(summary.path("schema").asInt()).isEqualTo(1);
        assertThat(summary.path("counts").toString())
                .isEqualTo(
                        "{\"broken-promise\":0,\"set-up-broken\":0,\"known-defect-gone\":0,\"quarantined\":0,\"known-defect\":1,\"not-run\":1,\"degraded\":1,\"held\":1}");
        assertThat(summary.path("run").path("deskVersion").asText()).startsWith("Chatwoot 4.14");
        assertThat(summary.path("run").path("faults").toString()).isEqualTo("[\"note-leaked-sms\"]");
        assertThat(summary.path("headline").asText()).endsWith(", broken on purpose: note-leaked-sms");
        assertThat(summary.path("run").path("finishedAt").asText())
                .isGreaterThan(summary.path("run").path("startedAt").asText());
        JsonNode known = green.summed("The note leaks as is known");
        assertThat(known.path("finding").path("missing").asText()).isEqualTo("received");
        assertThat(known.path("finding").path("cause").asText()).isEqualTo("note-leaked");
        assertThat(known.path("trips")).hasSize(2);
        JsonNode seen = known.path("trips").get(0).path("hops").get(2);
        assertThat(seen.path("hop").asText()).isEqualTo("seen-by-desk");
        assertThat(seen.path("budget").path("hardMs").asInt()).isEqualTo(20_000);
        assertThat(seen.path("id").asText()).startsWith("message ");
        assertThat(green.summed("Nobody chats here").path("lacks").toString()).isEqualTo("[\"webchat\"]");
    }

    private static void assertShows(TriedRun run, String name, String status, String verdict) {
        assertThat(run.shown(name)).as(name).isEqualTo(status + ", " + verdict);
    }

    private static String message(TriedRun run, String name) {
        return run.message(name);
    }
}
