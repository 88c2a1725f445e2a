package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    @TempDir
    Path results;

    @Test
    void the_headline_counts_what_was_held_of_what_was_run() throws IOException {
        result("1", "h1", "passed", "held", "", 1);
        result("2", "h2", "passed", "degraded", "", 1);
        result("3", "h3", "failed", "broken-promise", "Maya got nothing. Look at the webhook.", 1);
        result("4", "h4", "broken", "set-up-broken", "The mail server is down\nat x", 1);
        result("6", "h6", "skipped", "not-run", "Needs a second number.", 1);

        Summary summary = Summary.of(results);

        assertThat(summary.headline()).isEqualTo("held 2 of 4 (1 slow), 1 not run here, 1 broken, 1 set-up broken");
        assertThat(summary.whyNothing()).isEmpty();
        assertThat(summary.lines())
                .startsWith(
                        line("  Broken promise    Orders: scenario h3", "Maya got nothing."),
                        line("  Set-up broken     Orders: scenario h4", "The mail server is down"),
                        line("  Not run here      Orders: scenario h6", "Needs a second number."))
                .endsWith("  Held, but slow    Orders: scenario h2", "  Held              Orders: scenario h1");
    }

    @Test
    void a_break_is_told_with_its_diagnosis_and_what_came_late() throws IOException {
        result("1", "h1", "failed", "broken-promise", "Maya got nothing. Look.", 1);
        Files.writeString(results.resolve("1-roundtrip.json"), """
                {"finding":{"missing":"received","cause":"bounced","certain":false,"why":"the mail\\ncame back."},
                 "late":["It arrived 71 s late."]}
                """);

        assertThat(Summary.of(results).lines())
                .containsExactly(String.join(
                        System.lineSeparator() + " ".repeat(20),
                        "  Broken promise    Orders: scenario h1",
                        "Maya got nothing.",
                        "Likely: the mail came back. (bounced)",
                        "After the run: It arrived 71 s late."));
    }

    @Test
    void that_nothing_of_smoke_was_run_is_said_plainly() throws IOException {
        result("1", "h1", "passed", "held", "", 1);
        evidence("1", "{\"tags\":[\"email\"]}");
        result("2", "h2", "skipped", "not-run", "Not run here: no.", 1);
        evidence("2", "{\"tags\":[\"sms\",\"smoke\"],\"lacks\":[\"administrator\"]}");
        assertThat(Summary.of(results).headline()).isEqualTo("held 1 of 1, 1 not run here, nothing of smoke");
        assertThat(Summary.of(results).smokeLeftOut())
                .contains(
                        "Nothing of smoke was run: 1 scenario that was chosen lacked administrator; above stands what to do.");

        result("3", "h3", "failed", "broken-promise", "Lost.", 1);
        evidence("3", "{\"tags\":[\"smoke\"]}");
        assertThat(Summary.of(results).headline()).isEqualTo("held 1 of 2, 1 not run here, 1 broken");
        assertThat(Summary.of(results).smokeLeftOut()).isEmpty();
    }

    @Test
    void a_desk_broken_on_purpose_is_told_in_the_headline() throws IOException {
        result("1", "h1", "failed", "broken-promise", "Lost.", 1);
        Files.writeString(results.resolve("roundtrip-run.json"), "{\"faults\":[\"chat-in-lost\",\"mail-out-lost\"]}");

        assertThat(Summary.of(results).headline())
                .isEqualTo("held 0 of 1, 0 not run here, 1 broken, broken on purpose: chat-in-lost, mail-out-lost");
    }

    @Test
    void what_was_slow_is_told_with_its_hop() throws IOException {
        result("1", "h1", "passed", "degraded", "", 1);
        Files.writeString(results.resolve("1-roundtrip.json"), """
                {"slow":["Maya’s message took 2.0 s to be seen by the desk, 1.0 s over the soft limit of 1 s."]}
                """);

        assertThat(Summary.of(results).lines())
                .containsExactly(line(
                        "  Held, but slow    Orders: scenario h1",
                        "Maya’s message took 2.0 s to be seen by the desk, 1.0 s over the soft limit of 1 s."));
    }

    @Test
    void a_known_defect_counts_as_run_and_as_not_held() throws IOException {
        result("1", "h1", "skipped", "known-defect", "Known defect x.", 1);
        result("2", "h2", "passed", "held", "", 1);

        assertThat(Summary.of(results).headline()).isEqualTo("held 1 of 2, 0 not run here, 1 known defect");
    }

    @Test
    void what_is_quarantined_is_shown_apart_and_green() throws IOException {
        result("1", "h1", "skipped", "quarantined", "Quarantined: through 2026-03-01, owner ada, issue S-1 – Lost.", 1);
        result("2", "h2", "passed", "held", "", 1);

        Summary summary = Summary.of(results);

        assertThat(summary.headline()).isEqualTo("held 1 of 2, 0 not run here, 1 quarantined");
        assertThat(summary.broke()).isFalse();
        assertThat(summary.lines())
                .startsWith(line(
                        "  Quarantined       Orders: scenario h1", "through 2026-03-01, owner ada, issue S-1 – Lost."));
    }

    @Test
    void a_known_defect_that_is_gone_is_red_by_a_name_of_its_own() throws IOException {
        result("1", "h1", "failed", "known-defect-gone", "The known defect x did not show: remove the tag.", 1);
        result("2", "h2", "passed", "held", "", 1);

        Summary summary = Summary.of(results);

        assertThat(summary.headline()).isEqualTo("held 1 of 2, 0 not run here, 1 known defect gone");
        assertThat(summary.broke()).isTrue();
        assertThat(summary.lines())
                .startsWith(line(
                        "  Known defect gone Orders: scenario h1", "The known defect x did not show: remove the tag."));
    }

    @Test
    void demands_are_unmet_by_what_was_slow_or_left_out() throws IOException {
        result("1", "h1", "passed", "degraded", "", 1);
        result("2", "h2", "skipped", "not-run", "No.", 1);
        Files.writeString(
                results.resolve("2-roundtrip.json"), "{\"channels\":[\"sms\"],\"lacks\":[\"administrator\"]}");
        Summary summary = Summary.of(results);

        assertThat(new Unmet(summary, false, Set.of()).sentences()).isEmpty();
        assertThat(new Unmet(summary, false, Set.of("email")).sentences()).isEmpty();
        assertThat(new Unmet(summary, true, Set.of("administrator")).sentences())
                .containsExactly(
                        "Red although nothing broke: roundtrip.fail-on=degraded, and 1 scenario was held, but slow; above stands which hop was slow, and by how much.",
                        "Red although nothing broke: roundtrip.require=administrator, and 1 scenario that it asks for was not run; above stands what each lacks.");
        assertThat(new Unmet(summary, true, Set.of("administrator")).headline())
                .isEqualTo(
                        "held 1 of 1 (1 slow), 1 not run here, red by roundtrip.fail-on=degraded and roundtrip.require=administrator");
        assertThat(new Unmet(summary, false, Set.of()).headline()).isEqualTo(summary.headline());
        assertThat(new Unmet(summary, false, Set.of("sms")).sentences()).hasSize(1);
        assertThat(new Unmet(summary, false, Set.of("all")).sentences()).hasSize(1);
    }

    @Test
    void drafts_below_their_targets_are_told_and_make_the_run_red_on_demand() throws IOException {
        result("1", "h1", "passed", "held", "", 1);
        result("2", "h2", "passed", "held", "", 1);
        Files.writeString(results.resolve("1-roundtrip.json"), """
                {"id":"O1","name":"h1","reviews":[{"drafter":"Bot","grades":{"tone":5,"accuracy":4},"targets":{"tone":4.5,"accuracy":4.7}}]}
                """);
        Files.writeString(results.resolve("2-roundtrip.json"), """
                {"id":"O2","name":"h2","reviews":[{"drafter":"Bot","grades":{"tone":4.5},"targets":{"tone":4.5}},
                 {"drafter":"Ines","grades":{"tone":1},"targets":{}}]}
                """);
        Summary summary = Summary.of(results);

        assertThat(summary.headline()).isEqualTo("held 2 of 2 (drafts below target), 0 not run here");
        assertThat(summary.graded())
                .contains(
                        "Drafts of Bot, 2 answers, by phrase checks and not a judgement of quality: tone 4.75 over 2 answers (target 4.5), accuracy 4.00 over 1 answer (below the target of 4.7).");
        assertThat(summary.drafts().orElseThrow().json().toString())
                .isEqualTo(
                        "{\"drafter\":\"Bot\",\"answers\":2,\"tone\":4.75,\"accuracy\":4.0,\"targets\":{\"tone\":4.5,\"accuracy\":4.7},\"answersGraded\":{\"tone\":2,\"accuracy\":1},\"below\":[\"accuracy\"]}");
        assertThat(new Unmet(summary, false, Set.of()).sentences()).isEmpty();
        assertThat(new Unmet(summary, true, Set.of()).sentences())
                .containsExactly(
                        "Red although nothing broke: roundtrip.fail-on=degraded, and drafts are graded below what they should reach: accuracy 4.00 over 1 answer (below the target of 4.7).");
    }

    @Test
    void every_review_is_a_line_with_its_scenario() throws IOException {
        result("1", "h1", "passed", "held", "", 1);
        Files.writeString(
                results.resolve("1-roundtrip.json"),
                "{\"id\":\"G5\",\"name\":\"kept\",\"reviews\":[{\"drafter\":\"Ines\"},{\"drafter\":\"Bot\"}]}");
        Path file = results.resolve("out/reviews.jsonl");

        new ReviewsFile(file).write(Summary.of(results));

        assertThat(file).content().isEqualToNormalizingNewlines("""
                {"scenario":"G5","name":"kept","drafter":"Ines"}
                {"scenario":"G5","name":"kept","drafter":"Bot"}
                """);
    }

    @Test
    void of_several_attempts_the_last_counts_and_none_is_hidden() throws IOException {
        result("3", "h1", "failed", "broken-promise", "Lost.", 1);
        result("1", "h1", "passed", "held", "", 3);
        result("2", "h1", "failed", "broken-promise", "Lost.", 2);

        assertThat(Summary.of(results).headline()).isEqualTo("held 1 of 1 (1 after retries), 0 not run here");
        assertThat(Summary.of(results).lines())
                .containsExactly(line(
                        "  Held              Orders: scenario h1",
                        "Attempts: 3, of which the last counts; the report shows the others as retries."));
    }

    @Test
    void what_is_no_scenario_is_not_shown_as_one() throws IOException {
        foreign("1", "passed");
        foreign("2", "broken");

        Summary summary = Summary.of(results);

        assertThat(summary.lines()).isEmpty();
        assertThat(summary.headline()).isEqualTo("nothing was executed");
        assertThat(summary.whyNothing())
                .contains("The run left nothing of any scenario, and no reason: look at the first error of the build.");
    }

    @Test
    void a_run_of_skipped_scenarios_executed_nothing() throws IOException {
        result("1", "h1", "skipped", "not-run", "No browser.", 1);

        Summary summary = Summary.of(results);

        assertThat(summary.executedSomething()).isFalse();
        assertThat(summary.headline()).isEqualTo("nothing was executed, 1 not run here");
        assertThat(summary.whyNothing())
                .contains("Every scenario that was chosen was left out: with each stands what it lacks.");
    }

    @Test
    void an_empty_folder_executed_nothing_and_a_missing_one_is_an_error() {
        assertThat(Summary.of(results).executedSomething()).isFalse();
        assertThatThrownBy(() -> Summary.of(results.resolve("none")))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("none does not exist");
    }

    private void result(String uuid, String history, String status, String verdict, String message, int stop)
            throws IOException {
        write(uuid, """
                {"uuid":"%s","historyId":"%s","name":"scenario %s","status":"%s","stop":%d,
                 "statusDetails":{"message":"%s"},
                 "labels":[{"name":"framework","value":"cucumber4jvm"},{"name":"feature","value":"Orders"},
                           {"name":"verdict","value":"%s"}]}
                """.formatted(uuid, history, history, status, stop, message.replace("\n", "\\n"), verdict));
    }

    private void evidence(String uuid, String json) throws IOException {
        Files.writeString(results.resolve(uuid + "-roundtrip.json"), json);
    }

    private void foreign(String uuid, String status) throws IOException {
        write(uuid, """
                {"uuid":"%s","historyId":"%s","name":"suite","status":"%s",
                 "labels":[{"name":"framework","value":"junit-platform"}]}
                """.formatted(uuid, uuid, status));
    }

    private void write(String uuid, String json) throws IOException {
        Files.writeString(results.resolve(uuid + "-result.json"), json);
    }

    private static String line(String first, String second) {
        return first + System.lineSeparator() + " ".repeat(20) + second;
    }
}
