package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {
    @TempDir
    Path directory;

    @Test
    void a_scenario_is_broken_since_the_first_red_run_in_an_unbroken_row() {
        runs("held", "broken", "held", "broken", "broken", "broken");

        assertThat(since()).hasToString("""
                {"run":"r3","startedAt":"2026-11-22T13:00:00Z","runs":3,"heldBefore":true}""");
    }

    @Test
    void runs_that_left_it_out_neither_end_the_row_nor_count() {
        runs("held", "broken", "not-run", "broken");

        assertThat(since()).hasToString("""
                {"run":"r1","startedAt":"2026-11-22T11:00:00Z","runs":2,"heldBefore":true}""");
    }

    @Test
    void a_scenario_that_is_new_was_not_held_before() {
        runs("absent", "broken");

        assertThat(since().path("runs").asInt()).isEqualTo(1);
        assertThat(since().path("heldBefore").asBoolean()).isFalse();
    }

    @Test
    void what_was_never_held_is_told_so() {
        runs("broken", "broken");

        assertThat(since().path("runs").asInt()).isEqualTo(2);
        assertThat(since().path("heldBefore").asBoolean()).isFalse();
    }

    @Test
    void what_is_held_now_has_no_since() {
        runs("broken", "held");

        assertThat(since().isMissingNode()).isTrue();
        assertThat(folder().json().path("history").has("redSince")).isFalse();
    }

    @Test
    void the_run_itself_is_red_since_the_first_red_one() {
        runs("held", "broken", "broken");

        assertThat(folder().json().path("history").path("redSince").path("run").asText())
                .isEqualTo("r1");
    }

    @Test
    void what_is_slow_is_so_since_the_first_slow_run_after_a_fast_one() {
        runs("slow", "held", "slow", "broken", "slow");

        assertThat(folder().json().path("slow").path(0).path("since")).hasToString("""
                {"run":"r2","startedAt":"2026-11-22T12:00:00Z","runs":2,"heldBefore":true}""");
        assertThat(since().isMissingNode()).isTrue();
    }

    @Test
    void several_that_broke_alike_did_so_since_the_earliest_by_time_and_not_by_letters() {
        String finding = RunFolder.finding("seen-by-desk", "webhook-elsewhere");
        String slow = RunFolder.trips(RunFolder.trip("sms", true, "slow", 6000, ""));
        begun("first", "25Z")
                .broken("a", "sms", "Lost.", finding)
                .held("b", "sms", finding)
                .scenario("c", "passed", "degraded", "", "sms", slow)
                .held("d", "sms", "")
                .kept();
        JsonNode told = begun("second", "25.9Z")
                .broken("a", "sms", "Lost.", finding)
                .broken("b", "sms", "Lost.", finding)
                .scenario("c", "passed", "degraded", "", "sms", slow)
                .scenario("d", "passed", "degraded", "", "sms", slow)
                .json();

        assertThat(told.path("groups").path(0).path("scenarios")).hasSize(2);
        assertThat(told.path("groups").path(0).path("since").path("run").asText())
                .isEqualTo("first");
        assertThat(told.path("slow").path(0).path("scenarios")).hasSize(2);
        assertThat(told.path("slow").path(0).path("since").path("run").asText()).isEqualTo("first");
    }

    private RunFolder begun(String id, String second) {
        return folder().run(
                        "\"id\":\"%s\",\"startedAt\":\"2026-11-22T10:00:%s\",\"finishedAt\":\"2026-11-22T10:01:00Z\""
                                .formatted(id, second));
    }

    private JsonNode since() {
        return folder().json().path("scenarios").path(0).path("since");
    }

    private RunFolder folder() {
        return new RunFolder(directory);
    }

    private void runs(String... ends) {
        for (int i = 0; i < ends.length; i++) {
            RunFolder run = folder().whole("r" + i, i);
            run.held("steady", "sms", "");
            end(run, ends[i]).kept();
        }
    }

    private static RunFolder end(RunFolder run, String end) {
        return switch (end) {
            case "broken" -> run.broken("a", "sms", "Lost.", "");
            case "absent" -> run;
            case "not-run" -> run.notRun("a", "sms", "Not run here: no.");
            case "slow" ->
                run.scenario(
                        "a",
                        "passed",
                        "degraded",
                        "",
                        "sms",
                        RunFolder.trips(RunFolder.trip("sms", true, "slow", 6000, "")));
            default -> run.held("a", "sms", "");
        };
    }
}
