package dev.roundtrip.features;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands around the scenarios of a feature, which a scenario as it is played no longer knows. */
final class FeatureTree {
    private static final Heading NONE = new Heading("", "");

    private final Feature feature;
    private final Map<String, Heading> ruleOfScenario = new HashMap<>();
    private final Map<String, List<String>> cellsOfRow = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    FeatureTree(Feature feature) {
        this.feature = feature;
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> take(scenario, NONE));
            child.getRule().ifPresent(this::take);
        }
    }

    Heading feature() {
        return Heading.of(feature.getName(), feature.getDescription());
    }

    /** Blank when the scenario stands in none. */
    Heading ruleOf(Pickle pickle) {
        return pickle.getAstNodeIds().stream()
                .filter(ruleOfScenario::containsKey)
                .map(ruleOfScenario::get)
                .findFirst()
                .orElse(NONE);
    }

    /** The row of examples that it was made of; empty when it was made of none. */
    List<String> examplesOf(Pickle pickle) {
        return pickle.getAstNodeIds().stream()
                .filter(cellsOfRow::containsKey)
                .map(cellsOfRow::get)
                .findFirst()
                .orElse(List.of());
    }

    /** Where it begins; of an outline the line of its row of examples, which stands last among what it was made of. */
    int lineOf(Pickle pickle) {
        return lines.get(pickle.getAstNodeIds().get(pickle.getAstNodeIds().size() - 1));
    }

    private void take(Rule rule) {
        Heading heading = Heading.of(rule.getName(), rule.getDescription());
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(scenario -> take(scenario, heading));
        }
    }

    private void take(Scenario scenario, Heading rule) {
        ruleOfScenario.put(scenario.getId(), rule);
        lines.put(scenario.getId(), line(scenario.getLocation()));
        for (Examples table : scenario.getExamples()) {
            for (TableRow row : table.getTableBody()) {
                lines.put(row.getId(), line(row.getLocation()));
                cellsOfRow.put(
                        row.getId(),
                        row.getCells().stream().map(TableCell::getValue).toList());
            }
        }
    }

    private static int line(Location location) {
        return Math.toIntExact(location.getLine());
    }
}
