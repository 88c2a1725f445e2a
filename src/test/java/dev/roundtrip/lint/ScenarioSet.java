package dev.roundtrip.lint;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.people.Cast;
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

    /** One scenario as it is played, with its background; rows of examples are looked at one by one. */
    void look(FeatureScenario scenario) {
        ids.addAll(scenario.valuesOf("id"));
        opening(scenario.steps())
                .map(Wordings::of)
                .map(wordings -> new HashSet<>(wordings.all()).size())
                .filter(different -> different != WORDINGS)
                .ifPresent(different -> findings.add("'%s' opens with %d different wordings. Write %d."
                        .formatted(scenario.name(), different, WORDINGS)));
        if (AREAS.contains(scenario.area())) {
            Area area = areas.computeIfAbsent(
                    scenario.area(), any -> new Area(new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
            area.tones().addAll(tones(scenario.steps()));
            area.edges().addAll(scenario.valuesOf("edge"));
            area.turns().add((int)
                    scenario.steps().stream().filter(ScenarioSet::isTurn).count());
        }
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

    private static Optional<String> opening(List<FeatureStep> steps) {
        return steps.stream()
                .filter(step -> CUSTOMER_WRITES
                        .matcher(step.text().replaceFirst("^\\S+ ", ""))
                        .matches())
                .flatMap(step -> step.quoted().stream())
                .findFirst();
    }

    private static boolean isTurn(FeatureStep step) {
        return step.quoted().isPresent() && SAYS.matcher(step.text()).matches();
    }

    private static Set<String> tones(List<FeatureStep> steps) {
        Set<String> tones = new TreeSet<>();
        for (FeatureStep step : steps) {
            Matcher introduced = INTRODUCTION.matcher(step.text());
            if (introduced.matches()) {
                tones.add(Cast.customer(introduced.group(1)).tone());
            }
        }
        return tones;
    }
}
