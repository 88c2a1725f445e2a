package dev.roundtrip.acceptance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the acceptance suite within a test and tells how each scenario ended. */
final class SuiteRun {
    private static final Pattern ID = Pattern.compile("id=(\\w+)");

    /**
     * How a scenario ended.
     *
     * @param kept whether it passed
     * @param failure what was thrown, null when kept
     */
    record End(boolean kept, Throwable failure) {
        /** What it was judged to be, such as {@code RECEIVED certain IN_SPAM}; {@code kept}; or else what was thrown. */
        String verdict() {
            if (failure instanceof BrokenPromise broken) {
                Finding finding = broken.finding();
                return "%s %s %s"
                        .formatted(finding.missing(), finding.certain() ? "certain" : "likely", finding.cause());
            }
            return kept ? "kept" : String.valueOf(failure);
        }
    }

    private static final String SEED = "cucumber.execution.order.random.seed";

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<TestExecutionListener> listeners = new ArrayList<>();
    private final List<Filter<?>> filters = new ArrayList<>();
    private DiscoverySelector features = selectClass(RunFeaturesIT.class);

    private SuiteRun(Map<String, String> settings) {
        properties.putAll(settings);
    }

    /** A run with these settings in force. */
    static SuiteRun of(Map<String, String> settings) {
        return new SuiteRun(settings);
    }

    /** Only scenarios that a tag expression chooses. */
    SuiteRun tagged(String expression) {
        filters.add(TagFilter.includeTags(expression));
        return this;
    }

    /** Only the scenarios with one of these ids. */
    SuiteRun only(List<String> ids) {
        return tagged(ids.stream().map("id=%s"::formatted).collect(Collectors.joining(" | ")));
    }

    /** The features below that folder instead of the suite's own. */
    SuiteRun below(Path folder) {
        features = selectDirectory(folder.toFile());
        filters.add(EngineFilter.includeEngines("cucumber"));
        return this;
    }

    /** In the order that this seed draws. */
    SuiteRun inOrderOf(long seed) {
        properties.put(SEED, String.valueOf(seed));
        return this;
    }

    /** Told while it runs, by several threads. */
    SuiteRun toldTo(TestExecutionListener listener) {
        listeners.add(listener);
        return this;
    }

    /** How each scenario ended, by its id. */
    Map<String, End> run() {
        Map<String, String> before = new LinkedHashMap<>();
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            Ends ends = new Ends();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(features)
                    .filters(filters.toArray(new Filter<?>[0]))
                    .build();
            Launcher launcher = LauncherFactory.create();
            listeners.forEach(launcher::registerTestExecutionListeners);
            launcher.execute(request, ends);
            return ends.byId;
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    /** The id of a scenario, from its tags. */
    static Optional<String> id(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .map(ID::matcher)
                .filter(Matcher::matches)
                .map(id -> id.group(1))
                .findFirst();
    }

    private static final class Ends implements TestExecutionListener {
        private final Map<String, End> byId = new ConcurrentHashMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                id(test).ifPresent(id -> byId.put(
                        id,
                        new End(
                                result.getStatus() == TestExecutionResult.Status.SUCCESSFUL,
                                result.getThrowable().orElse(null))));
            } else {
                // A run that could not be opened must not look like one that found nothing.
                result.getThrowable().ifPresent(trouble -> byId.put(test.getDisplayName(), new End(false, trouble)));
            }
        }
    }
}
