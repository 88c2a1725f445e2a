package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Areas;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Areas by channels: in each cell how many scenarios ended how. One over two channels counts where it broke, else where it begins. */
final class Matrix {
    private final Map<String, Map<Channel, Cell>> rows = new TreeMap<>(Areas.inOrder());
    private final int uncounted;

    Matrix(List<ScenarioResult> scenarios) {
        int nowhere = 0;
        for (ScenarioResult scenario : scenarios) {
            List<Channel> channel = Arrays.stream(Channel.values())
                    .filter(each -> each.key().equals(scenario.channel()))
                    .toList();
            if (channel.isEmpty() || scenario.area().isEmpty()) {
                nowhere++;
            } else {
                rows.computeIfAbsent(scenario.area(), area -> new EnumMap<>(Channel.class))
                        .computeIfAbsent(channel.get(0), any -> new Cell())
                        .add(scenario.verdict());
            }
        }
        uncounted = nowhere;
    }

    /** For the console, readable at 100 columns; empty when there is nothing to count. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.addAll(new TextTable(channels().stream().map(Channel::title).toList(), cells()).lines());
        }
        if (uncounted > 0) {
            lines.add("%d more: the run left no evidence that tells area and channel.".formatted(uncounted));
        }
        return lines;
    }

    /** For programs: area → channel → verdict → number. */
    ObjectNode json() {
        ObjectNode matrix = JsonNodeFactory.instance.objectNode();
        rows.forEach((area, row) -> {
            ObjectNode channels = matrix.putObject(area);
            row.forEach((channel, cell) -> channels.set(channel.key(), cell.json()));
        });
        return matrix;
    }

    private List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> rows.values().stream().anyMatch(row -> row.containsKey(channel)))
                .toList();
    }

    private Map<String, List<List<String>>> cells() {
        Map<String, List<List<String>>> cells = new TreeMap<>(Areas.inOrder());
        rows.forEach((area, row) -> cells.put(
                area,
                channels().stream()
                        .map(channel -> row.getOrDefault(channel, new Cell()).words())
                        .toList()));
        return cells;
    }
}
