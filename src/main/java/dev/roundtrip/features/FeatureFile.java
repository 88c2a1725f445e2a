package dev.roundtrip.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One feature file, read by Cucumber's own parser: whatever a run plays is what stands here. */
final class FeatureFile {
    private final String name;
    private final List<Envelope> parsed;

    /** @param name the path below the features folder */
    FeatureFile(String name, String text) {
        this.name = name;
        this.parsed = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(name, text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * The scenarios as they are played, in the order in which they stand there.
     *
     * @throws IllegalStateException when the file is no Gherkin; a sentence with line and remedy
     */
    List<FeatureScenario> scenarios() {
        parsed.stream()
                .flatMap(each -> each.getParseError().stream())
                .findFirst()
                .ifPresent(this::refuse);
        Optional<Feature> feature = parsed.stream()
                .flatMap(each -> each.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .findFirst();
        return feature.map(found -> scenarios(new FeatureTree(found))).orElse(List.of());
    }

    private List<FeatureScenario> scenarios(FeatureTree tree) {
        return parsed.stream()
                .flatMap(each -> each.getPickle().stream())
                .map(pickle -> scenario(tree, pickle))
                .toList();
    }

    private FeatureScenario scenario(FeatureTree tree, Pickle pickle) {
        return new FeatureScenario(
                name,
                tree.feature(),
                tree.ruleOf(pickle),
                tree.lineOf(pickle),
                pickle.getName(),
                pickle.getTags().stream().map(tag -> tag.getName().substring(1)).toList(),
                pickle.getSteps().stream().map(FeatureStep::of).toList(),
                tree.examplesOf(pickle));
    }

    private void refuse(ParseError error) {
        // "(12:5): expected: #TagLine, …, got 'Whn Maya writes'"
        String seen = error.getMessage().replaceFirst("^\\(\\d+:\\d+\\): ", "").strip();
        throw new IllegalStateException(
                "%s:%s is no Gherkin: %s. Mend that line; nothing of the file is read until then."
                        .formatted(
                                name,
                                error.getSource()
                                        .getLocation()
                                        .map(Location::getLine)
                                        .map(String::valueOf)
                                        .orElse("?"),
                                seen));
    }
}
