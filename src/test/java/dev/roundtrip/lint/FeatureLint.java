package dev.roundtrip.lint;

import dev.roundtrip.channel.sms.OptOutWords;
import dev.roundtrip.features.Quarantine;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges feature files by the style of docs/design.md. Each finding is a sentence that names file, line and remedy. */
final class FeatureLint {
    private static final int MOST_STEPS = 8;
    private static final Set<String> CHANNELS = Set.of("@email", "@sms", "@webchat");
    private static final Set<String> AREAS =
            Set.of("@order", "@product", "@account", "@billing", "@escalation", "@channels", "@agent", "@health");
    private static final Pattern OTHER_TAGS = Pattern.compile(
            "@smoke|@negative|@first-visit|@sms-hours|@opts-out|@(id|needs|owner|issue|known-defect)=\\S+"
                    + "|@quarantine(=\\S*)?|@severity=(blocker|critical|normal|minor|trivial)"
                    + "|@edge=(several-orders|several-issues|no-order-number|wrong-channel|follow-up|attachment|foreign-language"
                    + "|out-of-hours|identity|long-text|emoji|typos|several-customers|opt-out|capitals)");
    private static final Pattern INTERFACE_WORDS = Pattern.compile(
            "(?i)\\b(click|clicks|button|page|url|browser|waits? for|seconds?|should be able to|API|JSON)\\b");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();
    private final LocalDate today;

    /** @param today from which on a quarantine may last some days */
    FeatureLint(LocalDate today) {
        this.today = today;
    }

    /** Everything found so far, in all files. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    void look(String file, String folder, Feature feature) {
        List<String> featureTags = names(feature.getTags());
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> {
                say(file, scenario, "stands in no Rule", "Put it under the promise that it proves");
                look(file, folder, featureTags, scenario);
            });
            child.getBackground().ifPresent(background -> look(file, background));
            child.getRule().ifPresent(rule -> look(file, folder, featureTags, rule));
        }
    }

    private void look(String file, String folder, List<String> inherited, Rule rule) {
        List<String> tags = joined(inherited, names(rule.getTags()));
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(scenario -> look(file, folder, tags, scenario));
            child.getBackground().ifPresent(background -> look(file, background));
        }
    }

    private void look(String file, Background background) {
        if (background.getSteps().size() > 2) {
            findings.add("%s:%d: the Background has more than 2 steps. Keep only what the reader needs."
                    .formatted(file, background.getLocation().getLine()));
        }
    }

    private void look(String file, String folder, List<String> inherited, Scenario scenario) {
        List<String> tags = joined(inherited, names(scenario.getTags()));
        List<String> examples = scenario.getExamples().stream()
                .flatMap(table -> names(table.getTags()).stream())
                .toList();
        exactlyOne(file, scenario, joined(tags, examples), CHANNELS, "channel");
        exactlyOne(file, scenario, tags, AREAS, "area");
        if (!tags.contains("@" + folder)) {
            say(file, scenario, "lies in folder " + folder + " and is not tagged @" + folder, "Make them agree");
        }
        knownTags(file, scenario, joined(tags, examples));
        identified(file, scenario, tags);
        alike(file, scenario);
        quarantined(file, scenario, joined(tags, examples));
        steps(file, scenario);
        if (!tags.contains("@opts-out")) {
            optOuts(file, scenario);
        }
    }

    /** Carriers act on these words whoever sends them, and the number is answered by nobody from then on. */
    private void optOuts(String file, Scenario scenario) {
        scenario.getSteps().stream()
                .flatMap(FeatureLint::said)
                .map(String::strip)
                .filter(OptOutWords::acts)
                .forEach(word -> say(
                        file,
                        scenario,
                        "has somebody text nothing but '" + word + "', on which carriers act",
                        "Say more than that, or tag it @opts-out"));
    }

    private static Stream<String> said(Step step) {
        return Stream.concat(
                step.getDocString().stream()
                        .flatMap(text -> Stream.of(text.getContent().split("--- or, in other words ---"))),
                QUOTED.matcher(step.getText()).results().map(found -> found.group(1)));
    }

    private void exactlyOne(String file, Scenario scenario, List<String> tags, Set<String> of, String what) {
        long count = of.stream().filter(tags::contains).count();
        // A conversation may begin in the chat and go on by mail.
        boolean many =
                what.equals("channel") && (count == 2 || !scenario.getExamples().isEmpty());
        if (count == 0 || (count > 1 && !many)) {
            say(file, scenario, "has " + count + " " + what + " tags", "Give it one of " + new TreeSet<>(of));
        }
    }

    private void knownTags(String file, Scenario scenario, List<String> tags) {
        tags.stream()
                .filter(tag -> !CHANNELS.contains(tag)
                        && !AREAS.contains(tag)
                        && !OTHER_TAGS.matcher(tag).matches())
                .forEach(tag -> say(file, scenario, "has the unknown tag " + tag, "Use one that docs/design.md lists"));
    }

    /** Of two that are played under one title the report knows only one: it takes the other for another attempt at it. */
    private void alike(String file, Scenario scenario) {
        played(scenario)
                .filter(title -> !titles.add(file + ": " + title))
                .distinct()
                .forEach(title -> say(
                        file,
                        scenario,
                        "is played a second time in this file as '" + title + "'",
                        "Give each a title of its own, with what its examples differ in"));
    }

    /** Its titles: of an outline one for each row. */
    private static Stream<String> played(Scenario scenario) {
        return scenario.getExamples().isEmpty()
                ? Stream.of(scenario.getName())
                : scenario.getExamples().stream()
                        .flatMap(table -> table.getTableBody().stream()
                                .map(row -> title(
                                        scenario.getName(),
                                        table.getTableHeader().orElseThrow(),
                                        row)));
    }

    private static String title(String name, TableRow head, TableRow row) {
        String title = name;
        for (int cell = 0; cell < row.getCells().size(); cell++) {
            title = title.replace(
                    "<" + head.getCells().get(cell).getValue() + ">",
                    row.getCells().get(cell).getValue());
        }
        return title;
    }

    private void identified(String file, Scenario scenario, List<String> tags) {
        List<String> own = tags.stream().filter(tag -> tag.startsWith("@id=")).toList();
        if (own.size() != 1) {
            say(file, scenario, "has " + own.size() + " @id tags", "Give it exactly one");
        } else if (!ids.add(own.get(0))) {
            say(file, scenario, "shares " + own.get(0) + " with another scenario", "Give it one of its own");
        }
    }

    private void quarantined(String file, Scenario scenario, List<String> tags) {
        try {
            Quarantine.among(tags, today);
        } catch (IllegalStateException wrong) {
            findings.add("%s:%d: '%s': %s"
                    .formatted(file, scenario.getLocation().getLine(), scenario.getName(), wrong.getMessage()));
        }
    }

    private void steps(String file, Scenario scenario) {
        if (scenario.getSteps().size() > MOST_STEPS || scenario.getSteps().size() < 3) {
            say(file, scenario, "has " + scenario.getSteps().size() + " steps", "Keep it between 3 and " + MOST_STEPS);
        }
        Stream.concat(
                        Stream.of(scenario.getName()),
                        scenario.getSteps().stream().map(Step::getText))
                .filter(text -> INTERFACE_WORDS.matcher(text).find())
                .forEach(text -> say(
                        file,
                        scenario,
                        "speaks of the interface or of waiting: '" + text + "'",
                        "Say what is promised"));
    }

    private void say(String file, Scenario scenario, String wrong, String remedy) {
        findings.add("%s:%d: '%s' %s. %s."
                .formatted(file, scenario.getLocation().getLine(), scenario.getName(), wrong, remedy));
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::getName).toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
