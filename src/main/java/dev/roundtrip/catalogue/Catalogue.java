package dev.roundtrip.catalogue;

import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.trip.Areas;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All scenarios as they read, by area. */
public final class Catalogue {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<ScenarioText> scenarios;

    private Catalogue(List<ScenarioText> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads those of all features below a folder.
     *
     * @param mask takes out of what people write what must not stand in a document, such as card numbers
     * @throws IllegalStateException when one can't be read; a sentence that names it and the remedy
     */
    public static Catalogue below(Path folder, UnaryOperator<String> mask) {
        List<ScenarioText> texts = new ArrayList<>();
        Scenarios all = Scenarios.below(folder);
        for (FeatureScenario scenario : all.all()) {
            texts.add(new ScenarioReader(masked(scenario, mask)).read(all.idOf(scenario)));
        }
        return new Catalogue(texts);
    }

    public List<ScenarioText> scenarios() {
        return byArea().values().stream().flatMap(List::stream).toList();
    }

    /** In the order of {@link Areas}; within an area by id, rows of examples as they stand there. */
    Map<String, List<ScenarioText>> byArea() {
        return scenarios.stream()
                .sorted(Comparator.comparing(Catalogue::sortedBy))
                .collect(Collectors.groupingBy(
                        ScenarioText::area, () -> new TreeMap<>(Areas.inOrder()), Collectors.toList()));
    }

    /** "A10" comes after "A9". */
    private static String sortedBy(ScenarioText scenario) {
        return NUMBER.matcher(scenario.tagId())
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }

    List<ScenarioText> on(Channel channel) {
        return scenarios().stream()
                .filter(each -> each.channels().contains(channel))
                .toList();
    }

    private static FeatureScenario masked(FeatureScenario scenario, UnaryOperator<String> mask) {
        return new FeatureScenario(
                scenario.file(),
                scenario.feature(),
                scenario.rule(),
                scenario.line(),
                scenario.name(),
                scenario.tags(),
                scenario.steps().stream()
                        .map(step -> new FeatureStep(
                                step.kind(),
                                mask.apply(step.text()),
                                step.quoted().map(mask),
                                step.table().stream()
                                        .map(row -> row.stream().map(mask).toList())
                                        .toList()))
                        .toList(),
                scenario.examples());
    }
}
