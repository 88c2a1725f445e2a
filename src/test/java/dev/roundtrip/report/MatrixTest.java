package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixTest {
    private final List<ScenarioResult> scenarios = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void each_cell_counts_what_there_is_under_the_channel_on_which_a_scenario_begins() throws IOException {
        add("Order", "\"email\"", Verdict.HELD, 5);
        add("Order", "\"email\"", Verdict.DEGRADED, 1);
        add("Order", "\"webchat\", \"email\"", Verdict.HELD, 3);
        add("Escalation", "\"sms\"", Verdict.NOT_RUN, 2);
        add("Escalation", "\"sms\"", Verdict.BROKEN_PROMISE, 1);
        add("Channels", "\"email\"", Verdict.KNOWN_DEFECT, 1);

        assertThat(new Matrix(scenarios).lines())
                .containsExactly(
                        "           | e-mail         | SMS                 | web chat",
                        "order      | 5 held, 1 slow | -                   | 3 held",
                        "escalation | -              | 1 broken, 2 not run | -",
                        "channels   | 1 known defect | -                   | -");
    }

    @Test
    void a_conversation_that_broke_counts_on_the_channel_on_which_it_did() throws IOException {
        JsonNode evidence = new ObjectMapper().readTree("""
                {"area":"Escalation","channels":["webchat","email"],"trips":[
                 {"channel":"webchat","hops":[{"mark":"proven"},{"mark":"in-time"}]},
                 {"channel":"email","hops":[{"mark":"proven"},{"mark":"broken-here"},{"mark":"not-reached"}]}]}
                """);
        scenarios.add(result(evidence, Verdict.BROKEN_PROMISE));
        add("Escalation", "\"webchat\", \"email\"", Verdict.BROKEN_PROMISE, 1);

        assertThat(new Matrix(scenarios).lines())
                .containsExactly("           | e-mail   | web chat", "escalation | 1 broken | 1 broken");
    }

    @Test
    void a_channel_on_which_nothing_was_chosen_has_no_column() throws IOException {
        add("Order", "\"sms\"", Verdict.HELD, 1);

        assertThat(new Matrix(scenarios).lines()).containsExactly("      | SMS", "order | 1 held");
    }

    @Test
    void with_what_maven_puts_before_it_it_is_never_wider_than_100_columns() throws IOException {
        for (String channel : List.of("\"email\"", "\"sms\"", "\"webchat\"")) {
            for (Verdict verdict : Verdict.values()) {
                add("Escalation", channel, verdict, 10);
            }
        }

        List<String> lines = new Matrix(scenarios).lines();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100 - 18 - 2));
        assertThat(lines.get(1)).startsWith("escalation | 10 held, 10 slow");
        assertThat(lines.get(2)).startsWith("           | 10 broken");
        assertThat(String.join(" ", lines)).contains("10 set-ups broken", "10 known defects");
    }

    @Test
    void what_left_no_evidence_is_counted_apart() throws IOException {
        scenarios.add(result(MissingNode.getInstance(), Verdict.SET_UP_BROKEN));

        assertThat(new Matrix(scenarios).lines())
                .containsExactly("1 more: the run left no evidence that tells area and channel.");
        assertThat(new Matrix(List.of()).lines()).isEmpty();
    }

    @Test
    void programs_find_it_in_the_summary() throws IOException {
        Files.writeString(folder.resolve("1-result.json"), """
                {"uuid":"1","name":"Fine","status":"passed","labels":[{"name":"framework","value":"cucumber-jvm"}]}
                """);
        Files.writeString(folder.resolve("1-roundtrip.json"), "{\"area\":\"Order\",\"channels\":[\"sms\",\"email\"]}");
        Summary summary = Summary.of(folder);
        Path file = folder.resolve("summary.json");

        new SummaryFile(file)
                .write(new RunAccount(
                        summary,
                        new Unmet(summary, false, Set.of()),
                        "",
                        AllureLinks.none(),
                        new History(folder.resolve("none.jsonl"))));

        JsonNode matrix = new ObjectMapper().readTree(file.toFile()).path("matrix");
        assertThat(matrix.path("order").fieldNames()).toIterable().containsExactly("sms");
        assertThat(matrix.path("order").path("sms").path("held").asInt()).isEqualTo(1);
        assertThat(matrix.path("order").path("sms").path("broken-promise").asInt(-1))
                .isZero();
    }

    private void add(String area, String channels, Verdict verdict, int times) throws IOException {
        JsonNode evidence =
                new ObjectMapper().readTree("{\"area\":\"%s\",\"channels\":[%s]}".formatted(area, channels));
        for (int i = 0; i < times; i++) {
            scenarios.add(result(evidence, verdict));
        }
    }

    private static ScenarioResult result(JsonNode evidence, Verdict verdict) {
        return new ScenarioResult("h", "Orders", "Late", verdict, "", 0, 1, evidence, 1);
    }
}
