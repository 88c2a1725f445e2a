package dev.roundtrip.lint;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.people.Cast;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges the scenarios of an area together: which are there, how many tones and edge cases, how long the conversations are.
 * Each finding is a sentence.
 */
final class ScenarioSet {
    private static final Set<String> AREAS = Set.of("order", "product", "account", "billing", "escalation");
    private static final Pattern CUSTOMER_WRITES =
            Pattern.compile("(writes|has written|texts|has texted)\\b(?! back).*");
    private static final Pattern SAYS =
            Pattern.compile(".*\\b(writes|has written|texts|has texted|answers|has answered|edits|rejects)\\b.*");
    private static final Pattern INTRODUCTION = Pattern.compile("([A-Z][a-z]+), an? [^,]+.*");
    private static final int TONES = 4;
    private static final int EDGES = 3;
    private static final int TURNS = 3;
    private static final int WORDINGS = 3;

    private final Map<String, Area> areas = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();

    /** What one area has. */
    private record Area(Set<String> tones, Set<String> edges, List<Integer> turns) {}

    void look(String folder, Feature feature) {
        feature.getChildren().forEach(child -> {
            child.getScenario().ifPresent(scenario -> look(folder, List.of(), scenario));
            child.getRule().ifPresent(rule -> look(folder, rule));
        });
    }

    /** What a rule's background tells is told in each of its scenarios. */
    private void look(String folder, Rule rule) {
        List<Step> background = rule.getChildren().stream()
                .flatMap(child -> child.getBackground().stream())
                .flatMap(first -> first.getSteps().stream())
                .toList();
        rule.getChildren().stream()
                .flatMap(child -> child.getScenario().stream())
                .forEach(scenario -> look(folder, background, scenario));
    }

    /** Which of these ids no scenario has. */
    List<String> missing(List<String> wanted) {
        return wanted.stream().filter(id -> !ids.contains(id)).toList();
    }

    /** Everything found, the areas' own at the end. */
    List<String> findings() {
        List<String> all = new ArrayList<>(findings);
        areas.forEach((name, area) -> {
            few(all, name, "tones", area.tones(), TONES);
            few(all, name, "edge cases", area.edges(), EDGES);
            if (area.turns().stream().noneMatch(turns -> turns >= TURNS)) {
                all.add("The area %s has no scenario of %d turns or more. Let one conversation go on."
                        .formatted(name, TURNS));
            }
        });
        return all;
    }

    private static void few(List<String> all, String area, String what, Set<String> there, int wanted) {
        if (there.size() < wanted) {
            all.add("The area %s has %d %s, %s, and needs %d.".formatted(area, there.size(), what, there, wanted));
        }
    }

    private void look(String folder, List<Step> background, Scenario scenario) {
        List<Step> steps =
                Stream.concat(background.stream(), scenario.getSteps().stream()).toList();
        List<String> tags = scenario.getTags().stream().map(Tag::getName).toList();
        tags.stream()
                .filter(tag -> tag.startsWith("@id="))
                .map(tag -> tag.substring(4))
                .forEach(ids::add);
        opening(steps)
                .map(DocString::getContent)
                .map(Wordings::of)
                .filter(wordings -> new HashSet<>(wordings.all()).size() != WORDINGS)
                .ifPresent(wordings -> findings.add("'%s' opens with %d different wordings. Write %d."
                        .formatted(scenario.getName(), new HashSet<>(wordings.all()).size(), WORDINGS)));
        if (AREAS.contains(folder)) {
            Area area =
                    areas.computeIfAbsent(folder, any -> new Area(new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
            area.tones().addAll(tones(steps));
            tags.stream().filter(tag -> tag.startsWith("@edge=")).forEach(area.edges()::add);
            area.turns().add((int)
                    scenario.getSteps().stream().filter(ScenarioSet::isTurn).count());
        }
    }

    private static Optional<DocString> opening(List<Step> steps) {
        return steps.stream()
                .filter(step -> CUSTOMER_WRITES
                        .matcher(step.getText().replaceFirst("^\\S+ ", ""))
                        .matches())
                .flatMap(step -> step.getDocString().stream())
                .findFirst();
    }

    private static boolean isTurn(Step step) {
        return step.getDocString().isPresent() && SAYS.matcher(step.getText()).matches();
    }

    private static Set<String> tones(List<Step> steps) {
        Set<String> tones = new TreeSet<>();
        for (Step step : steps) {
            Matcher introduced = INTRODUCTION.matcher(step.getText());
            if (introduced.matches()) {
                tones.add(Cast.customer(introduced.group(1)).tone());
            }
        }
        return tones;
    }
}
