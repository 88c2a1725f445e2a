package dev.roundtrip.evidence;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a feature with the real Cucumber engine and Allure's own adapter, which writes into a folder of ours. */
final class SampleRun {
    private final Path folder;

    private SampleRun(Path folder) {
        this.folder = folder;
    }

    static SampleRun of(Path directory, String feature) {
        return of(directory, feature, "dev.roundtrip.evidence.sample");
    }

    /** With steps of another package. */
    static SampleRun of(Path directory, String feature, String glue) {
        try {
            Path file = directory.resolve("features/order/sample.feature");
            Files.createDirectories(file.getParent());
            Files.writeString(file, feature);
            Path results = Files.createTempDirectory(directory, "results");
            execute(file, results, glue);
            return new SampleRun(results);
        } catch (IOException e) {
            throw new IllegalStateException("The sample can't be written to " + directory, e);
        }
    }

    private static void execute(Path feature, Path results, String glue) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectFile(feature.toFile()))
                .filters(EngineFilter.includeEngines("cucumber"))
                .configurationParameter("cucumber.glue", glue)
                .configurationParameter("cucumber.plugin", "io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm")
                .configurationParameter("cucumber.execution.parallel.enabled", "false")
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.junit-platform.discovery.as-root-engine", "true")
                .build();
        // Listeners of the surrounding test run must not take the sample for one of its own tests.
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        AllureLifecycle surrounding = Allure.getLifecycle();
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
        try {
            LauncherFactory.create(alone).execute(request);
        } finally {
            Allure.setLifecycle(surrounding);
        }
    }

    /** Results that are there already. */
    static SampleRun in(Path folder) {
        return new SampleRun(folder);
    }

    /** What programs find beside the result of that id. */
    JsonNode record(String id) {
        try {
            return new ObjectMapper()
                    .readTree(folder.resolve(id + ScenarioReport.RECORD).toFile());
        } catch (IOException e) {
            throw new IllegalStateException("There is no record of " + id + " in " + folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    List<JsonNode> results() {
        try (Stream<Path> files = Files.list(folder)) {
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> results = new java.util.ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith("-result.json"))
                    .toList()) {
                results.add(json.readTree(file.toFile()));
            }
            return results;
        } catch (IOException e) {
            throw new IllegalStateException("The results in " + folder + " can't be read.", e);
        }
    }

    JsonNode result(String name) {
        return results().stream()
                .filter(result -> result.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No result named “" + name + "” in " + results()));
    }

    String attachment(JsonNode result, String name) {
        for (JsonNode attachment : result.path("attachments")) {
            if (attachment.path("name").asText().equals(name)) {
                try {
                    return Files.readString(
                            folder.resolve(attachment.path("source").asText()));
                } catch (IOException e) {
                    throw new IllegalStateException("The attachment " + attachment + " is not in " + folder, e);
                }
            }
        }
        throw new AssertionError("No attachment “" + name + "” on " + result);
    }
}
