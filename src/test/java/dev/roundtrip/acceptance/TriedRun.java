package dev.roundtrip.acceptance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.cli.ReportCommand;
import dev.roundtrip.config.Sources;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import picocli.CommandLine;

/** A feature played by the suite itself, with its own hooks and an embedded desk, and then reported as {@code mvn verify} does. */
final class TriedRun implements TestExecutionListener {
    private final Path folder;
    private final Path results;
    private final Map<String, TestExecutionResult.Status> ends = new TreeMap<>();

    private final Runnable afterEach;

    private TriedRun(Path folder, Runnable afterEach) {
        this.folder = folder;
        this.afterEach = afterEach;
        this.results = folder.resolve("results");
    }

    /** What was said at the end, and the exit code of the whole build: of the scenarios and of the report. */
    record Closing(int exitCode, String console) {}

    static TriedRun of(Path folder, String feature, Map<String, String> settings) {
        return of(folder, feature, settings, () -> {});
    }

    /** The same, with something done after each scenario. */
    static TriedRun of(Path folder, String feature, Map<String, String> settings, Runnable afterEach) {
        TriedRun run = new TriedRun(folder, afterEach);
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("allure.results.directory", run.results.toString());
        Map<String, String> before = new LinkedHashMap<>();
        all.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        AllureLifecycle surrounding = Allure.getLifecycle();
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(run.results)));
        try {
            run.play(feature);
        } catch (IOException e) {
            throw new UncheckedIOException("The run can't be tried in " + folder, e);
        } finally {
            Allure.setLifecycle(surrounding);
            before.forEach(TriedRun::restore);
        }
        return run;
    }

    private void play(String feature) throws IOException {
        Files.createDirectories(results);
        Path file = folder.resolve("features/order/tried.feature");
        Files.createDirectories(file.getParent());
        Files.writeString(file, feature);
        // Listeners of the surrounding test run must not take this one for one of its own tests.
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectFile(file.toFile()))
                                .filters(EngineFilter.includeEngines("cucumber"))
                                .configurationParameter("cucumber.execution.parallel.enabled", "false")
                                .configurationParameter("cucumber.execution.order", "lexical")
                                .configurationParameter("cucumber.junit-platform.discovery.as-root-engine", "true")
                                .build(),
                        this);
    }

    private static void restore(String name, String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            afterEach.run();
            ends.put(test.getDisplayName().replaceFirst("^.* - ", ""), result.getStatus());
        }
    }

    /** How JUnit, and with it the build, sees each scenario. */
    Map<String, TestExecutionResult.Status> ends() {
        return ends;
    }

    /** Allure's result of the scenario of that name. */
    JsonNode allure(String name) {
        return results().get(name);
    }

    /** Allure's message of that scenario; empty when nothing went wrong. */
    String message(String name) {
        return allure(name).path("statusDetails").path("message").asText();
    }

    /** Allure's status and our label of the verdict: "failed, broken-promise". */
    String shown(String name) {
        JsonNode result = allure(name);
        return Stream.concat(
                        Stream.of(result.path("status").asText()),
                        StreamSupport.stream(result.path("labels").spliterator(), false)
                                .filter(label -> label.path("name").asText().equals("verdict"))
                                .map(label -> label.path("value").asText()))
                .collect(Collectors.joining(", "));
    }

    private Map<String, JsonNode> results() {
        Map<String, JsonNode> byName = new TreeMap<>();
        try (var files = Files.newDirectoryStream(results, "*-result.json")) {
            for (Path file : files) {
                JsonNode result = new ObjectMapper().readTree(file.toFile());
                byName.put(result.path("name").asText(), result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The results can't be read in " + results, e);
        }
        return byName;
    }

    Path resultsFolder() {
        return results;
    }

    /** Reports it under these demands. */
    Closing closing(Map<String, String> demands) {
        StringWriter console = new StringWriter();
        PrintWriter writer = new PrintWriter(console, true);
        try {
            Path page = Files.writeString(
                    folder.resolve("index.html"),
                    "<html><head></head><body><script src=\"data:text/javascript;base64,\"></script><script>window.reportData={}; d('widgets/summary.json','e30=')</script></body></html>");
            int code = new CommandLine(
                            new ReportCommand(() -> new Sources(demands, Map.of(), folder.resolve("no.env"))))
                    .setOut(writer)
                    .setErr(writer)
                    .execute(
                            "--results=" + results,
                            "--generated=" + page,
                            "--out=" + folder.resolve("report.html"),
                            "--summary=" + folder.resolve("summary.json"));
            boolean red = ends.containsValue(TestExecutionResult.Status.FAILED);
            return new Closing(red ? 1 : code, console.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The run can't be reported in " + folder, e);
        }
    }

    JsonNode summary() {
        try {
            return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no summary in " + folder, e);
        }
    }

    /** What the summary says of the scenario of that name. */
    JsonNode summed(String name) {
        return StreamSupport.stream(summary().path("scenarios").spliterator(), false)
                .filter(scenario -> scenario.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
