package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.report.Trend.Since;
import dev.roundtrip.trip.Areas;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Scenarios that one trouble has hit: in which areas, since when, and which they are. */
record Hit(List<ScenarioResult> scenarios) {

    /** @param since by the key of a scenario when its trouble began; told is that of the one that has had it for longest */
    void into(ObjectNode node, Function<String, Optional<Since>> since) {
        ArrayNode areas = node.putArray("areas");
        scenarios.stream()
                .map(ScenarioResult::area)
                .filter(area -> !area.isEmpty())
                .distinct()
                .sorted(Areas.inOrder())
                .forEach(areas::add);
        scenarios.stream()
                .map(ScenarioResult::id)
                .map(since)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Since::begun))
                .ifPresent(first -> node.set("since", first.json()));
        ArrayNode keys = node.putArray("scenarios");
        scenarios.stream().sorted(ScenarioResult.inOrder()).forEach(each -> keys.add(each.id()));
    }
}
