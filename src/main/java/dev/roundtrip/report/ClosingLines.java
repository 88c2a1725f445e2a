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

    /** What to do stands once; so does each cause, if the others say more than one. */
    private static String together(List<ScenarioResult> group) {
        ScenarioResult first = group.get(0);
        Map<String, List<ScenarioResult>> byCause = group.stream()
                .collect(Collectors.groupingBy(ScenarioResult::inShort, LinkedHashMap::new, Collectors.toList()));
        boolean one = byCause.size() == 1;
        return heading(first.verdict(), group.size() + " scenarios" + first.sharedPlace())
                + (one ? indented(List.of(first.inShort()), COLUMN) : "")
                + indented(first.remedy(), COLUMN)
                + byCause.entrySet().stream()
                        .map(each -> one
                                ? titles(each.getValue(), COLUMN)
                                : indented(List.of(each.getKey()), COLUMN) + titles(each.getValue(), COLUMN + 2))
                        .collect(Collectors.joining());
    }

    private static String titles(List<ScenarioResult> scenarios, int column) {
        return scenarios.stream()
                .map(each -> indented(List.of(each.title()), column) + indented(each.afterwards(), column + 2))
                .collect(Collectors.joining());
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
