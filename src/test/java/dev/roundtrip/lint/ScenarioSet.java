package dev.roundtrip.lint;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.people.Cast;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
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
            Pattern.compile("(writes|has written|texts|has texted)\\b(?! back)(?! twice).*");
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
        scenarios(feature).forEach(scenario -> look(folder, scenario));
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

    private void look(String folder, Scenario scenario) {
        List<String> tags = scenario.getTags().stream().map(Tag::getName).toList();
        tags.stream()
                .filter(tag -> tag.startsWith("@id="))
                .map(tag -> tag.substring(4))
                .forEach(ids::add);
        opening(scenario)
                .map(DocString::getContent)
                .map(Wordings::of)
                .filter(wordings -> new HashSet<>(wordings.all()).size() != WORDINGS)
                .ifPresent(wordings -> findings.add("'%s' opens with %d different wordings. Write %d."
                        .formatted(scenario.getName(), new HashSet<>(wordings.all()).size(), WORDINGS)));
        if (AREAS.contains(folder)) {
            Area area =
                    areas.computeIfAbsent(folder, any -> new Area(new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
            area.tones().addAll(tones(scenario));
            tags.stream().filter(tag -> tag.startsWith("@edge=")).forEach(area.edges()::add);
            area.turns().add((int)
                    scenario.getSteps().stream().filter(ScenarioSet::isTurn).count());
        }
    }

    private static Optional<DocString> opening(Scenario scenario) {
        return scenario.getSteps().stream()
                .filter(step -> CUSTOMER_WRITES
                        .matcher(step.getText().replaceFirst("^\\S+ ", ""))
                        .matches())
                .flatMap(step -> step.getDocString().stream())
                .findFirst();
    }

    private static boolean isTurn(Step step) {
        return step.getDocString().isPresent() && SAYS.matcher(step.getText()).matches();
    }

    private static Set<String> tones(Scenario scenario) {
        Set<String> tones = new TreeSet<>();
        for (Step step : scenario.getSteps()) {
            Matcher introduced = INTRODUCTION.matcher(step.getText());
            if (introduced.matches()) {
                tones.add(Cast.customer(introduced.group(1)).tone());
            }
        }
        return tones;
    }

    private static Stream<Scenario> scenarios(Feature feature) {
        Stream<Scenario> plain =
                feature.getChildren().stream().map(FeatureChild::getScenario).flatMap(Optional::stream);
        Stream<Scenario> ruled = feature.getChildren().stream()
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .flatMap(rule -> rule.getChildren().stream())
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream);
        return Stream.concat(plain, ruled);
    }
}
