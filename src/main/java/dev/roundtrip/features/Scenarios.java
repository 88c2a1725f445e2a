package dev.roundtrip.features;

import dev.roundtrip.config.Nearest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios that there are; each row of a table of examples is one of its own. */
public final class Scenarios {
    private static final String SETTING = "roundtrip.tags is '%s', ";
    private static final String HOW =
            " Tags are written without their @, joined by & and |, with ! before one for its opposite: email & !negative.";

    private final Path folder;
    private final List<FeatureScenario> all;
    private final List<Set<String>> tags;

    private Scenarios(Path folder, List<FeatureScenario> all) {
        this.folder = folder;
        this.all = List.copyOf(all);
        this.tags = all.stream()
                .<Set<String>>map(each -> new TreeSet<>(each.tags()))
                .toList();
    }

    /**
     * Those of all features below a folder, in the order of their files.
     *
     * @throws IllegalStateException when one can't be read or is no Gherkin
     */
    public static Scenarios below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<FeatureScenario> all = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                // The same words on every machine.
                String name = folder.relativize(file).toString().replace('\\', '/');
                all.addAll(new FeatureFile(name, Files.readString(file)).scenarios());
            }
            return new Scenarios(folder, all);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The features can't be read from %s (%s). Run it in the project's folder, with features of UTF-8 text."
                            .formatted(folder, unreadable),
                    unreadable);
        }
    }

    public List<FeatureScenario> all() {
        return all;
    }

    /**
     * Those that an expression chooses; all when it is empty.
     *
     * @throws IllegalStateException when it can't be read
     */
    public List<FeatureScenario> having(String expression) {
        if (expression.isBlank()) {
            return all;
        }
        Predicate<Set<String>> chosen = read(expression);
        return all.stream()
                .filter(each -> chosen.test(new TreeSet<>(each.tags())))
                .toList();
    }

    /**
     * The one that is being played; empty when it is none of these.
     *
     * @param feature where the feature is read from
     * @param name its title; no two of a feature share one
     */
    public Optional<FeatureScenario> played(URI feature, String name) {
        return all.stream()
                .filter(scenario -> feature.toString().endsWith("features/" + scenario.file()))
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    /**
     * What tells it from all others. A row of examples is named by its first cell; where that does not tell it from the
     * others, by all of them.
     *
     * @throws IllegalStateException when it has no tag {@code @id=}
     */
    public String idOf(FeatureScenario scenario) {
        String id = scenario.valueOf("id")
                .orElseThrow(
                        () -> new IllegalStateException("%s: '%s' has no id. Give it a tag of its own, such as @id=O1."
                                .formatted(scenario.file(), scenario.name())));
        if (scenario.examples().isEmpty()) {
            return id;
        }
        String first = scenario.examples().get(0);
        long namesakes = all.stream()
                .filter(each -> each.valueOf("id").filter(id::equals).isPresent())
                .filter(each -> each.examples().get(0).equals(first))
                .count();
        return id + "/" + (namesakes == 1 ? first : String.join(", ", scenario.examples()));
    }

    /**
     * Makes sure that an expression chooses some of them; as Maven takes it, of several separated by commas one is enough.
     *
     * @throws IllegalStateException when it can't be read or chooses none; a sentence with the setting and the remedy
     */
    public void mustHave(String expression) {
        if (tags.stream().noneMatch(read(expression))) {
            throw new IllegalStateException((SETTING
                            + "and no scenario below %s matches it.%s There are the tags %s; and of each scenario its own, such as id=O1.")
                    .formatted(expression, folder, meant(expression), String.join(", ", shared())));
        }
    }

    private static Predicate<Set<String>> read(String expression) {
        try {
            return Arrays.stream(expression.split(",+"))
                    .filter(one -> !one.isBlank())
                    .map(TagExpression::parse)
                    .reduce(Predicate::or)
                    .orElseThrow(() -> new IllegalArgumentException("it names no tag"));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    (SETTING + "which can't be read: %s.%s").formatted(expression, unreadable.getMessage(), HOW),
                    unreadable);
        }
    }

    /** What was most likely mistyped; where every tag is there, no scenario has them so together. */
    private String meant(String expression) {
        Set<String> known = tags.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Optional<String> unknown = TagExpression.names(expression.replace(',', ' ')).stream()
                .filter(name -> !known.contains(name))
                .findFirst();
        if (unknown.isEmpty() || known.isEmpty()) {
            return "";
        } else if (unknown.get().startsWith("@")) {
            return " Write tags without their @.";
        }
        return Nearest.hint(unknown.get(), known.stream());
    }

    private Set<String> shared() {
        return tags.stream()
                .flatMap(Set::stream)
                .filter(tag -> !tag.startsWith("id="))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
