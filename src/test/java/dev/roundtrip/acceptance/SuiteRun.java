package dev.roundtrip.acceptance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the whole acceptance suite within a test and tells how each scenario ended. */
final class SuiteRun {
    private static final Pattern ID = Pattern.compile("id=(\\w+)");

    /**
     * How a scenario ended.
     *
     * @param kept whether it passed
     * @param failure what was thrown, null when kept
     */
    record End(boolean kept, Throwable failure) {}

    private SuiteRun() {}

    /** Runs all scenarios with these settings in force; by scenario id. */
    static Map<String, End> with(Map<String, String> settings) {
        Map<String, String> before = new LinkedHashMap<>();
        settings.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            Ends ends = new Ends();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(RunFeaturesIT.class))
                    .build();
            LauncherFactory.create().execute(request, ends);
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

    private static final class Ends implements TestExecutionListener {
        private final Map<String, End> byId = new LinkedHashMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                test.getTags().stream()
                        .map(TestTag::getName)
                        .map(ID::matcher)
                        .filter(Matcher::matches)
                        .forEach(id -> byId.put(
                                id.group(1),
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
