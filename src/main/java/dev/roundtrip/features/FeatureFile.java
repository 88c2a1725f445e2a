package dev.roundtrip.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which tags the scenarios of a feature carry, their own and those above them, and nothing else. */
final class FeatureFile {
    private static final Pattern HEAD = Pattern.compile(
            "(?<feature>Feature)|(?<rule>Rule)|(?<background>Background)|(?<scenario>Scenario|Example|Scenario Outline|Scenario Template)|(?<examples>Examples|Scenarios)");
    private static final Pattern TAG = Pattern.compile("@([^@\\s]+)");

    private final List<Set<String>> scenarios = new ArrayList<>();
    private Set<String> pending = Set.of();
    private Set<String> ofFeature = Set.of();
    private Set<String> ofRule = Set.of();
    private Set<String> ofScenario = Set.of();
    private boolean open;
    private String quotedBy = "";

    private FeatureFile() {}

    /** The tags, without their {@code @}, of each scenario and of each of its tables of examples. */
    static List<Set<String>> scenarios(List<String> lines) {
        FeatureFile file = new FeatureFile();
        lines.forEach(line -> file.take(line.strip()));
        file.end();
        return file.scenarios;
    }

    private void take(String line) {
        if (quoted(line)) {
            return;
        }
        if (line.startsWith("@")) {
            pending = with(pending, tags(line));
            return;
        }
        int colon = line.indexOf(':');
        Matcher head = HEAD.matcher(colon < 0 ? "" : line.substring(0, colon));
        if (head.matches()) {
            begin(head);
            pending = Set.of();
        }
    }

    private void begin(Matcher head) {
        if (head.group("examples") != null) {
            scenarios.add(with(ofScenario, pending));
            open = false;
            return;
        }
        end();
        if (head.group("feature") != null) {
            ofFeature = pending;
        } else if (head.group("rule") != null) {
            ofRule = pending;
        } else if (head.group("scenario") != null) {
            ofScenario = with(with(ofFeature, ofRule), pending);
            open = true;
        }
    }

    /** A scenario with examples is told by them; one without tells itself. */
    private void end() {
        if (open) {
            scenarios.add(ofScenario);
        }
        open = false;
    }

    /** A doc string holds what people write to each other, whatever that looks like. */
    private boolean quoted(String line) {
        if (quotedBy.isEmpty()) {
            quotedBy = line.startsWith("\"\"\"") ? "\"\"\"" : line.startsWith("```") ? "```" : "";
            return !quotedBy.isEmpty();
        }
        quotedBy = line.equals(quotedBy) ? "" : quotedBy;
        return true;
    }

    private static Set<String> tags(String line) {
        Set<String> tags = new TreeSet<>();
        TAG.matcher(line.replaceFirst("\\s#.*", "")).results().forEach(tag -> tags.add(tag.group(1)));
        return tags;
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
