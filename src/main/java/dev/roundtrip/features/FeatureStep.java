package dev.roundtrip.features;

import io.cucumber.messages.types.PickleDocString;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import java.util.List;
import java.util.Optional;

/**
 * One step.
 *
 * @param text without its keyword
 * @param quoted its doc string; empty when it has none
 * @param table its table, row by row; empty when it has none
 */
public record FeatureStep(Kind kind, String text, Optional<String> quoted, List<List<String>> table) {

    /** What its keyword says that it is; {@code And} is what the step before was. */
    public enum Kind {
        GIVEN,
        WHEN,
        THEN
    }

    static FeatureStep of(PickleStep step) {
        Optional<PickleStepArgument> argument = step.getArgument();
        return new FeatureStep(
                kind(step.getType().orElse(PickleStepType.UNKNOWN)),
                step.getText(),
                argument.flatMap(PickleStepArgument::getDocString).map(PickleDocString::getContent),
                argument.flatMap(PickleStepArgument::getDataTable)
                        .map(FeatureStep::rows)
                        .orElse(List.of()));
    }

    /** A step of no kind ({@code *}) is read as what happens. */
    private static Kind kind(PickleStepType type) {
        return switch (type) {
            case CONTEXT -> Kind.GIVEN;
            case OUTCOME -> Kind.THEN;
            default -> Kind.WHEN;
        };
    }

    private static List<List<String>> rows(PickleTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getCells().stream().map(PickleTableCell::getValue).toList())
                .toList();
    }
}
