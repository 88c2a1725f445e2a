package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Exchange;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReportTest {
    private static final String FEATURE = """
            Feature: Where is my order
              A customer is answered where they wrote.

              @sms @severity=critical
              Scenario: She asks and the desk sees it
                When Maya asks about "Where is RT-10442?"

              @sms
              Scenario: The answer is lost on its way
                When Maya asks about "Where is RT-10442?"
                Then the answer is lost

              @email
              Scenario: The mail server is gone
                When the mail server is down

              @sms
              Scenario: What is needed is missing
                When Maya asks about "Where is RT-10442?"
                Then a number is missing

              @sms
              Scenario Outline: She asks about <thing>
                When Maya asks about "<thing>"

                Examples:
                  | thing  |
                  | boots  |
                  | gloves |
            """;

    @TempDir
    Path directory;

    @Test
    void the_evidence_hangs_on_the_test_itself_with_the_transcript_first() {
        SampleRun run = SampleRun.of(directory, FEATURE);

        JsonNode held = run.result("She asks and the desk sees it");

        assertThat(held.path("status").asText()).isEqualTo("passed");
        assertThat(held.path("attachments").findValuesAsText("name"))
                .containsExactly(
                        "Transcript",
                        "Mail as received",
                        "What Maya saw: the chat window",
                        "Mail as received (source)",
                        "Messages exchanged with Twilio",
                        "Requests to the desk",
                        "What the browser logged");
        assertThat(run.attachment(held, "Transcript")).contains("and the message reached the desk after 0.30 s");
        assertThat(run.attachment(held, "Requests to the desk"))
                .contains("+0.000 s  POST /messages → 200", "secret=«secret hidden»")
                .doesNotContain("t0psecret");
    }

    @Test
    void labels_and_description_say_area_channel_verdict_and_headline() {
        SampleRun run = SampleRun.of(directory, FEATURE);

        JsonNode held = run.result("She asks and the desk sees it");

        assertThat(label(held, "epic")).isEqualTo("Order");
        assertThat(label(held, "channel")).isEqualTo("SMS");
        assertThat(label(held, "howReal")).isEqualTo("simulator");
        assertThat(label(held, "layer")).isEqualTo("acceptance");
        assertThat(label(held, "verdict")).isEqualTo("held");
        assertThat(label(held, "severity")).isEqualTo("critical");
        assertThat(held.path("descriptionHtml").asText())
                .startsWith("<p><strong>Maya asked by SMS “Where is RT-10442?”, and the message reached the desk")
                .contains("How real: SMS – simulator", "A customer is answered where they wrote.");
    }

    @Test
    void a_broken_promise_is_failed_and_a_broken_set_up_is_broken_and_the_transcript_says_why() {
        SampleRun run = SampleRun.of(directory, FEATURE);

        JsonNode lost = run.result("The answer is lost on its way");
        JsonNode gone = run.result("The mail server is gone");
        JsonNode missing = run.result("What is needed is missing");

        assertThat(lost.path("status").asText()).isEqualTo("failed");
        assertThat(label(lost, "verdict")).isEqualTo("broken-promise");
        assertThat(run.attachment(lost, "Transcript"))
                .contains("but Tomas’s answer did not reach Maya: it was accepted for delivery, and no further")
                .contains("Maya did not receive SM2 within 60 s; token «secret hidden».");
        assertThat(gone.path("status").asText()).isEqualTo("broken");
        assertThat(label(gone, "verdict")).isEqualTo("set-up-broken");
        assertThat(run.attachment(gone, "Transcript")).contains("The mail server does not answer. Start it.");
        assertThat(missing.path("status").asText()).isEqualTo("skipped");
        assertThat(label(missing, "verdict")).isEqualTo("not-run");
    }

    @Test
    void the_history_of_a_scenario_survives_a_line_inserted_above_it() {
        SampleRun before = SampleRun.of(directory, FEATURE);
        SampleRun after = SampleRun.of(directory, "# a comment\n" + FEATURE);

        assertThat(history(after))
                .containsExactlyInAnyOrderElementsOf(history(before))
                .doesNotHaveDuplicates();
        assertThat(history(before)).hasSize(6);
    }

    @Test
    void the_history_of_a_row_survives_another_order_and_another_word_above_it_and_no_two_rows_share_one() {
        SampleRun before = SampleRun.of(directory, FEATURE);
        SampleRun after = SampleRun.of(
                directory,
                FEATURE.replace(
                                "    Examples:\n",
                                "    # what she has bought\n    Examples: Things that she has bought\n")
                        .replace("| boots  |\n      | gloves |", "| gloves |\n      | boots  |"));

        for (String thing : List.of("boots", "gloves")) {
            String name = "She asks about " + thing;
            assertThat(after.result(name).path("historyId"))
                    .as(name)
                    .isEqualTo(before.result(name).path("historyId"));
        }
        assertThat(history(after)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void nothing_that_files_a_scenario_is_written_twice() {
        SampleRun run = SampleRun.of(directory, FEATURE);

        for (JsonNode result : run.results()) {
            for (String name : List.of(
                    "epic", "feature", "parentSuite", "suite", "subSuite", "package", "severity", "verdict", "area")) {
                assertThat(StreamSupport.stream(result.path("labels").spliterator(), false)
                                .filter(label -> label.path("name").asText().equals(name)))
                        .as(name)
                        .hasSize(1);
            }
            assertThat(label(result, "story")).isEmpty();
        }
    }

    @Test
    void what_the_adapter_wrote_itself_is_redacted_afterwards() {
        SampleRun run = SampleRun.of(directory, FEATURE);
        assertThat(run.result("The answer is lost on its way").toString()).contains("t0psecret");

        new ResultsFolder(run.folder()).redact(new Redactor(List.of("t0psecret")));

        assertThat(run.result("The answer is lost on its way").toString())
                .doesNotContain("t0psecret")
                .contains("token «secret hidden»");
    }

    @Test
    void what_a_page_would_take_for_mark_up_is_still_there_for_its_reader() throws IOException {
        Path written = Files.writeString(directory.resolve("1-result.json"), """
                {"name":"It","statusDetails":{"message":"As mail <conversation/1@desk>, 3 < 4, <b>not</b>.","trace":"<init>"},
                 "steps":[{"statusDetails":{"message":"<a@b>"}}]}
                """);

        new ResultsFolder(directory).redact(Redactor.withoutSecrets());

        assertThat(written)
                .content()
                .contains("As mail ‹conversation/1@desk›, 3 < 4, ‹b›not‹/b›.", "\"‹init›\"", "\"‹a@b›\"");
    }

    @Test
    void what_arrived_after_the_run_is_added_to_message_description_transcript_and_record() {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));
        ScenarioEvidence evidence = Stories.broken();
        String id = evidence.scenario().id();
        lifecycle.scheduleTestCase(new TestResult()
                .setUuid(id)
                .setName("It")
                .setStatus(Status.FAILED)
                .setStatusDetails(new StatusDetails().setMessage("Lost.")));
        lifecycle.startTestCase(id);
        Redactor redactor = new Redactor(List.of("t0psecret"));
        new ScenarioReport(lifecycle, redactor, IssueLinks.none()).publish(evidence);
        lifecycle.stopTestCase(id);
        lifecycle.writeTestCase(id);

        evidence.late("Tomas's answer at Derek's end arrived 71 s late (t0psecret).");
        new ResultsFolder(directory).tellLate(evidence, redactor);

        SampleRun written = SampleRun.in(directory);
        JsonNode result = written.result("It");
        String said = "After the run: Tomas's answer at Derek's end arrived 71 s late («secret hidden»).";
        assertThat(result.path("statusDetails").path("message").asText()).isEqualTo("Lost.\n" + said);
        assertThat(result.path("descriptionHtml").asText()).contains("</strong></p><p>After the run: Tomas");
        assertThat(written.attachment(result, "Transcript")).contains("arrived 71 s late («secret hidden»).");
        assertThat(written.record(id).path("late").get(0).asText()).isEqualTo(said.replace("After the run: ", ""));
    }

    @Test
    void what_arrived_after_the_run_and_finds_no_result_to_be_added_to_is_told() {
        ScenarioEvidence evidence = Stories.broken();
        evidence.late("It arrived 71 s late.");

        assertThatThrownBy(() -> new ResultsFolder(directory).tellLate(evidence, Redactor.withoutSecrets()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("What arrived after the run can't be added to the results of “")
                .hasMessageEndingWith("”: [It arrived 71 s late.]");
    }

    @Test
    void programs_find_finding_hops_and_times_beside_the_result() {
        SampleRun run = SampleRun.of(directory, FEATURE);

        JsonNode record = run.record(
                run.result("The answer is lost on its way").path("uuid").asText());

        assertThat(record.path("feature").asText()).isEqualTo("order/sample.feature");
        assertThat(record.path("channels").toString()).isEqualTo("[\"sms\"]");
        assertThat(record.path("howReal").toString()).isEqualTo("{\"sms\":\"simulator\"}");
        assertThat(record.path("trips").get(0).path("hops").get(2).toString())
                .isEqualTo(
                        "{\"hop\":\"seen-by-desk\",\"mark\":\"in-time\",\"id\":\"message 7\",\"at\":\"2026-11-22T10:02:11.400Z\",\"source\":\"realtime feed\",\"tookMs\":200,\"budget\":{\"softMs\":1000,\"hardMs\":60000}}");
    }

    @Test
    void what_is_published_is_kept_in_no_memory() {
        ScenarioEvidence evidence = Stories.held();
        evidence.add(new Exchange(Stories.at(1), Exchange.Kind.TWILIO, "GET Messages", "text/plain", new byte[9]));
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));
        String id = evidence.scenario().id();
        lifecycle.scheduleTestCase(new TestResult().setUuid(id).setName("It").setStatus(Status.PASSED));

        new ScenarioReport(lifecycle, Redactor.withoutSecrets(), IssueLinks.none()).publish(evidence);
        lifecycle.writeTestCase(id);

        assertThat(SampleRun.in(directory).result("It").path("attachments").findValuesAsText("name"))
                .contains("Messages exchanged with Twilio");
        assertThat(evidence.exchanges()).isEmpty();
    }

    @Test
    void evidence_that_allure_would_lose_is_an_error() {
        ScenarioReport report = new ScenarioReport(
                new AllureLifecycle(new FileSystemResultsWriter(directory)),
                Redactor.withoutSecrets(),
                IssueLinks.none());

        assertThatThrownBy(() -> report.publish(Stories.held()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Name io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm in cucumber.plugin");
    }

    private static List<String> history(SampleRun run) {
        return run.results().stream()
                .map(result -> result.path("historyId").asText())
                .toList();
    }

    private static String label(JsonNode result, String name) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
