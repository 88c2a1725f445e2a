package dev.roundtrip.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line for every scenario, worst first; what several have in common is told once, with the scenarios below it. */
final class ClosingLines {
    private static final int COLUMN = 20;

    private final List<ScenarioResult> scenarios;

    ClosingLines(List<ScenarioResult> scenarios) {
        this.scenarios = scenarios;
    }

    List<String> lines() {
        Map<List<Object>, List<ScenarioResult>> alike = new LinkedHashMap<>();
        scenarios.forEach(each ->
                alike.computeIfAbsent(each.likeness(), any -> new ArrayList<>()).add(each));
        return alike.values().stream()
                .map(group -> group.size() == 1 ? alone(group.get(0)) : together(group))
                .toList();
    }

    private static String alone(ScenarioResult scenario) {
        List<String> below = new ArrayList<>(scenario.told());
        below.addAll(scenario.afterwards());
        return heading(scenario.verdict(), scenario.title()) + indented(below, COLUMN);
    }

    private static String together(List<ScenarioResult> group) {
        ScenarioResult first = group.get(0);
        String shared = indented(first.shared(), COLUMN);
        return heading(first.verdict(), group.size() + " scenarios" + first.sharedPlace())
                + shared
                + group.stream()
                        .map(each -> indented(List.of(each.title()), COLUMN) + indented(own(each, first), COLUMN + 2))
                        .collect(Collectors.joining());
    }

    /** What is said of this one and not of all. */
    private static List<String> own(ScenarioResult each, ScenarioResult first) {
        List<String> own = new ArrayList<>(each.shared());
        own.removeAll(first.shared());
        own.addAll(each.afterwards());
        return own;
    }

    private static String heading(Verdict verdict, String title) {
        return "  %-17s %s".formatted(verdict.title(), title);
    }

    private static String indented(List<String> lines, int column) {
        return lines.stream()
                .map(line -> System.lineSeparator() + " ".repeat(column) + line)
                .collect(Collectors.joining());
    }
}
