package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureLinksTest {
    @TempDir
    Path directory;

    @Test
    void a_scenario_is_found_by_what_joins_its_results_over_runs() throws IOException {
        AllureLinks links = AllureLinks.in(
                page("{\"uid\":\"1a\",\"historyId\":\"one\"}", "{\"uid\":\"2b\",\"historyId\":\"two\"}"),
                "../report.html");

        assertThat(links.to(scenario("two"))).contains("../report.html#testresult/2b");
        assertThat(links.to(scenario("three"))).isEmpty();
    }

    @Test
    void an_earlier_attempt_is_not_linked_to() throws IOException {
        AllureLinks links = AllureLinks.in(
                page(
                        "{\"uid\":\"2b\",\"historyId\":\"one\"}",
                        "{\"uid\":\"1a\",\"historyId\":\"one\",\"hidden\":true}"),
                "r.html");

        assertThat(links.to(scenario("one"))).contains("r.html#testresult/2b");
    }

    @Test
    void a_report_of_another_form_is_told() throws IOException {
        Path page = Files.writeString(directory.resolve("index.html"), "d('data/test-cases/1.json','no base 64 ')");

        assertThatThrownBy(() -> AllureLinks.in(page, "r.html"))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("can't be found. Pin the reportVersion that was tried.");
    }

    private Path page(String... cases) throws IOException {
        return Files.writeString(
                directory.resolve("index.html"),
                Stream.of(cases)
                        .map(each -> "d('data/test-cases/%x.json','%s'),"
                                .formatted(
                                        each.hashCode(),
                                        Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8))))
                        .collect(Collectors.joining("\n", "<script>", "d('data/other.json','e30=')</script>")));
    }

    private static ScenarioResult scenario(String id) {
        return new ScenarioResult(id, "Orders", "Late", Verdict.HELD, "", 0, 1, MissingNode.getInstance(), 1);
    }
}
