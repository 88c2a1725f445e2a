package dev.roundtrip.catalogue;

import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.people.Cast;
import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one scenario. A step that it has no place for is told as context or as an outcome, so that none is lost. */
final class ScenarioReader {
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?<name>\\p{Lu}\\p{L}+), (?<role>an? .+?)(?<more>, signed in at the shop)?");
    private static final Pattern TOLD_BY_THE_DESK =
            Pattern.compile("(?<to>\\p{L}+) is told by SMS that nobody is there");
    private static final Pattern BETWEEN_PHRASINGS = Pattern.compile("\\s+//\\s+");

    private final FeatureScenario scenario;
    private final Dialogue dialogue = new Dialogue();
    private final List<Persona> customers = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<ScenarioText.Fact> covers = new ArrayList<>();
    private final List<String> avoids = new ArrayList<>();
    private String whenNobodyIsThere = "";

    ScenarioReader(FeatureScenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The scenario under this id.
     *
     * @throws IllegalStateException when it has no channel or introduces somebody whom the cast does not know so
     */
    ScenarioText read(String id) {
        scenario.steps().forEach(this::take);
        return new ScenarioText(
                id,
                scenario.name(),
                scenario.area(),
                scenario.rule().name(),
                channels(),
                scenario.tags(),
                scenario.valueOf("severity").orElse("normal"),
                List.copyOf(customers),
                scenario.valuesOf("edge"),
                scenario.valuesOf("needs"),
                new ScenarioText.Context(scenario.feature().name(), about(), List.copyOf(given)),
                dialogue.turns(),
                List.copyOf(outcomes),
                List.copyOf(covers),
                List.copyOf(avoids));
    }

    private void take(FeatureStep step) {
        Matcher introduction = INTRODUCTION.matcher(step.text());
        if (introduction.matches()) {
            introduce(introduction);
        } else if (step.text().equals("the answer covers")) {
            step.table()
                    .forEach(row -> covers.add(
                            new ScenarioText.Fact(row.get(0), List.of(BETWEEN_PHRASINGS.split(row.get(1))))));
        } else if (step.text().equals("the answer avoids")) {
            step.table().forEach(row -> avoids.add(row.get(0)));
        } else if (step.kind() == FeatureStep.Kind.THEN && !Dialogue.isDoneByAgent(step)) {
            outcome(step);
        } else if (!dialogue.take(step)) {
            before(step);
        }
    }

    private void introduce(Matcher introduction) {
        Persona persona;
        try {
            persona = Cast.customer(introduction.group("name"), introduction.group("role"));
        } catch (IllegalStateException unknown) {
            throw new IllegalStateException(
                    "%s: '%s' can't be read. %s".formatted(scenario.file(), scenario.name(), unknown.getMessage()),
                    unknown);
        }
        customers.add(persona);
        if (introduction.group("more") != null) {
            given.add(persona.name() + " is signed in at the shop");
        }
    }

    private void outcome(FeatureStep step) {
        Matcher desk = TOLD_BY_THE_DESK.matcher(step.text());
        if (desk.matches()) {
            dialogue.deskSays(desk.group("to"), step.text(), whenNobodyIsThere);
        }
        // What a bot says is said, and is looked at as well.
        boolean said = step.quoted().isPresent() && dialogue.take(step);
        outcomes.add(OutcomeWords.of(step.text(), said ? step.text() : Words.told(step)));
    }

    private void before(FeatureStep step) {
        if (step.text().contains("closed for the night")) {
            whenNobodyIsThere = step.quoted().orElse("");
        }
        given.add(Words.told(step));
    }

    private List<Channel> channels() {
        List<Channel> channels = scenario.tags().stream()
                .flatMap(tag -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.key().equals(tag)))
                .distinct()
                .toList();
        if (channels.isEmpty()) {
            throw new IllegalStateException("%s: '%s' names no channel. Tag it with @%s."
                    .formatted(
                            scenario.file(),
                            scenario.name(),
                            Arrays.stream(Channel.values()).map(Channel::key).collect(Collectors.joining(", @"))));
        }
        return channels;
    }

    private String about() {
        return Stream.of(scenario.feature().description(), scenario.rule().description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
