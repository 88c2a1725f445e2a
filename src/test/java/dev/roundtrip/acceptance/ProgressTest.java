package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.roundtrip.config.Sources;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.waiting.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is told while scenarios are played, by the plans that JUnit makes of the real features. */
class ProgressTest {
    private final List<String> lines = new ArrayList<>();
    private final HandClock clock = new HandClock("2026-11-22T10:00:00Z");
    private Optional<Outcome> outcome = Optional.of(new Outcome("held", "e-mail"));
    private final List<Long> planned = new ArrayList<>();
    private final Progress progress = new Progress(lines::add, clock, place -> outcome, planned::add);
    private TestPlan plan;

    @AfterEach
    void over() {
        progress.testPlanExecutionFinished(plan);
    }

    @Test
    void each_scenario_that_ends_is_a_line_with_its_number_channel_verdict_and_seconds() {
        begin(TagFilter.includeTags("id=O1 | id=O2"));

        progress.executionStarted(scenario("id=O1"));
        progress.executionStarted(scenario("id=O2"));
        pass(4.12);
        progress.executionFinished(scenario("id=O2"), TestExecutionResult.successful());
        outcome = Optional.of(new Outcome("broken-promise", "SMS"));
        pass(21);
        progress.executionFinished(scenario("id=O1"), TestExecutionResult.failed(new AssertionError("Lost.")));

        assertThat(planned).containsExactly(2L);
        assertThat(lines)
                .containsExactly(
                        "1/2  e-mail    held                 4.1 s  O2 A frustrated buyer of few words texts that his order is late",
                        "2/2  SMS       broken-promise      25.1 s  O1 A friendly first-time buyer asks by e-mail where her order is");
    }

    @Test
    void a_scenario_that_left_no_evidence_is_told_by_how_junit_saw_it_end() {
        begin(TagFilter.includeTags("id=O2"));
        outcome = Optional.empty();

        progress.executionStarted(scenario("id=O2"));
        progress.executionFinished(
                scenario("id=O2"), TestExecutionResult.failed(new IllegalStateException("No desk.")));

        assertThat(lines).singleElement().asString().startsWith("1/1  SMS       set-up-broken ");
    }

    @Test
    void what_would_steer_a_terminal_is_shown_by_its_number() {
        begin(TagFilter.includeTags("id=O1"));
        outcome = Optional.of(new Outcome("held\u001b[31m", "e-mail"));

        progress.executionStarted(scenario("id=O1"));
        progress.executionFinished(scenario("id=O1"), TestExecutionResult.successful());

        assertThat(lines).singleElement().asString().contains("held\\u001b[31m").doesNotContain("\u001b");
    }

    @Test
    void a_row_of_examples_is_told_by_its_own_name() {
        begin(TagFilter.includeTags("id=G8"));
        TestIdentifier row = scenarios().findFirst().orElseThrow();

        progress.executionStarted(row);
        progress.executionFinished(row, TestExecutionResult.successful());

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("1/\\d+ .* s  G8 \\w.*")
                .doesNotContain("Example", "<", " - ");
    }

    @Test
    void only_what_tags_and_parts_choose_is_counted() {
        begin(TagFilter.includeTags("smoke"));
        int smoke = Scenarios.below(Path.of("features")).having("smoke").size();
        assertThat(counted()).isEqualTo(smoke);

        begin(
                TagFilter.includeTags("smoke"),
                new ShardFilter(
                        Path.of("features"),
                        new Sources(
                                Map.of("roundtrip.shard", "1/2", "roundtrip.tags", "smoke"),
                                Map.of(),
                                Path.of("no.env"))));
        assertThat(counted()).isEqualTo((smoke + 1) / 2);
    }

    @Test
    void when_nothing_ends_for_long_it_says_what_is_in_flight() {
        begin(TagFilter.includeTags("id=O1 | id=O2"));
        progress.executionStarted(scenario("id=O1"));
        pass(29);
        progress.beat();
        assertThat(lines).isEmpty();

        progress.executionStarted(scenario("id=O2"));
        pass(2);
        progress.beat();
        progress.beat();

        assertThat(lines)
                .containsExactly(
                        "0/2  nothing has ended for 31 s; in flight: O1 A friendly first-time buyer asks by e-mail where her order is (31 s);"
                                + " O2 A frustrated buyer of few words texts that his order is late (2 s)");
    }

    @Test
    void the_suites_own_tests_are_not_told() {
        plan = discover(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(ProgressTest.class)));
        progress.testPlanExecutionStarted(plan);

        scenarios().forEach(test -> {
            progress.executionStarted(test);
            progress.executionFinished(test, TestExecutionResult.successful());
        });

        assertThat(lines).isEmpty();
    }

    private void begin(PostDiscoveryFilter... filters) {
        plan = discover(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(RunFeaturesIT.class))
                .filters(filters));
        progress.testPlanExecutionStarted(plan);
    }

    private int counted() {
        lines.clear();
        TestIdentifier first = scenarios().findFirst().orElseThrow();
        progress.executionStarted(first);
        progress.executionFinished(first, TestExecutionResult.successful());
        return Integer.parseInt(lines.get(0).replaceFirst("^1/(\\d+) .*", "$1"));
    }

    private static TestPlan discover(LauncherDiscoveryRequestBuilder request) {
        LauncherConfig alone = LauncherConfig.builder()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        return LauncherFactory.create(alone).discover(request.build());
    }

    private TestIdentifier scenario(String tag) {
        return scenarios()
                .filter(test ->
                        test.getTags().stream().anyMatch(each -> each.getName().equals(tag)))
                .findFirst()
                .orElseThrow();
    }

    private Stream<TestIdentifier> scenarios() {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest);
    }

    private void pass(double seconds) {
        clock.advance(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
