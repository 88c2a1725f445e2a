package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Areas;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Areas by channels: in each cell the worst end, how long the slowest message took, and which scenarios it is made of. */
final class Grid {
    private final Map<String, Map<String, List<ScenarioResult>>> rows;
    private final Collection<ScenarioResult> all;

    Grid(Collection<ScenarioResult> scenarios) {
        this.all = scenarios;
        this.rows = scenarios.stream()
                .filter(scenario ->
                        !scenario.area().isEmpty() && !scenario.channel().isEmpty())
                .collect(Collectors.groupingBy(
                        ScenarioResult::area,
                        () -> new TreeMap<>(Areas.inOrder()),
                        Collectors.groupingBy(ScenarioResult::channel, LinkedHashMap::new, Collectors.toList())));
    }

    ArrayNode json() {
        ArrayNode grid = JsonNodeFactory.instance.arrayNode();
        rows.forEach((area, row) -> {
            ObjectNode line = grid.addObject().put("area", area);
            ObjectNode cells = line.putObject("channels");
            row.forEach((channel, scenarios) -> cells.set(channel, cell(area, channel, scenarios)));
        });
        return grid;
    }

    private ObjectNode cell(String area, String channel, List<ScenarioResult> scenarios) {
        Cell cell = new Cell();
        scenarios.forEach(scenario -> cell.add(scenario.verdict()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        cell.worst().ifPresent(worst -> node.put("verdict", worst.label()));
        ArrayNode words = node.putArray("words");
        cell.words().forEach(words::add);
        // Wherever a scenario over two channels is filed, its messages are of the channel on which they went.
        TripResult.of(all).stream()
                .filter(trip ->
                        trip.scenario().area().equals(area) && trip.channel().equals(channel))
                .flatMap(trip -> trip.took().stream())
                .max(Comparator.naturalOrder())
                .map(Duration::toMillis)
                .ifPresent(worst -> node.put("worstMs", worst));
        ArrayNode keys = node.putArray("scenarios");
        scenarios.stream().sorted(ScenarioResult.inOrder()).forEach(scenario -> keys.add(scenario.id()));
        return node;
    }
}
