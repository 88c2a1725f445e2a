package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.roundtrip.config.Sources;
import dev.roundtrip.features.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ShardFilterTest {
    private static final Path FEATURES = Path.of("features");

    @Test
    void each_scenario_is_left_to_exactly_one_machine() {
        List<String> all = chosen(Map.of());
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            List<String> own = chosen(Map.of("roundtrip.shard", part + "/3"));
            assertThat(own).isNotEmpty().hasSizeLessThan(all.size() / 2);
            parts.addAll(own);
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all).hasSameSizeAs(Scenarios.below(FEATURES).all());
    }

    @Test
    void only_what_the_tags_choose_is_shared_out() {
        int smoke = Scenarios.below(FEATURES).having("smoke").size();
        assertThat(chosen(Map.of("roundtrip.shard", "1/2", "roundtrip.tags", "smoke")))
                .hasSize((smoke + 1) / 2);
    }

    private static List<String> chosen(Map<String, String> settings) {
        LauncherConfig alone = LauncherConfig.builder()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory(FEATURES.toFile()))
                .filters(
                        EngineFilter.includeEngines("cucumber"),
                        new ShardFilter(FEATURES, new Sources(settings, Map.of(), Path.of("no.env"))))
                .configurationParameter("cucumber.junit-platform.discovery.as-root-engine", "true")
                .build();
        TestPlan plan = LauncherFactory.create(alone).discover(request);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(TestIdentifier::getUniqueId)
                .toList();
    }
}
