package dev.roundtrip.lint;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The feature files of the project, parsed. */
final class FeatureFiles {
    private FeatureFiles() {}

    /** One of them, with the folder that names its area. */
    record FeatureFile(String name, String folder, Feature feature) {
        /** What agents say in it. */
        List<String> agentWords() {
            return feature.getChildren().stream()
                    .map(FeatureChild::getRule)
                    .flatMap(Optional::stream)
                    .flatMap(rule -> rule.getChildren().stream())
                    .map(RuleChild::getScenario)
                    .flatMap(Optional::stream)
                    .flatMap(scenario -> scenario.getSteps().stream())
                    .filter(step ->
                            step.getText().startsWith("Tomas") || step.getText().startsWith("Ines"))
                    .map(Step::getDocString)
                    .flatMap(Optional::stream)
                    .map(DocString::getContent)
                    .toList();
        }
    }

    static List<FeatureFile> all() {
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .map(FeatureFiles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Feature parsed(String file, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        return parser.parse(file, text.getBytes(StandardCharsets.UTF_8))
                .map(Envelope::getGherkinDocument)
                .flatMap(document -> document.flatMap(found -> found.getFeature()).stream())
                .findFirst()
                .orElseThrow();
    }

    private static FeatureFile read(Path file) {
        try {
            return new FeatureFile(
                    file.toString(), file.getName(1).toString(), parsed(file.toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
