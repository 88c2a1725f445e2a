package dev.roundtrip.acceptance;

import dev.roundtrip.acceptance.Mutation.Kind;
import dev.roundtrip.people.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a feature line by line, and tells of each line whose it is: a scenario's or a background's, and by whom it is said. */
final class FeatureLines {
    private static final Pattern ID = Pattern.compile("@id=(\\w+)\\b.*");
    private static final Pattern STEP = Pattern.compile("(Given|When|Then|And|But) (.*)");
    private static final Pattern DESK =
            Pattern.compile("(%s|%s|the bot|the shop)\\b.*".formatted(Cast.AGENT.name(), Cast.SECOND_AGENT.name()));
    private static final String QUOTES = "\"\"\"";

    /**
     * One line.
     *
     * @param text as it stands there
     * @param block the id of its scenario; empty in a background, or outside of any scenario
     * @param kind by what it can be made wrong; empty when it is no part of a step
     * @param quote the number of the step's text that it belongs to, 0 for none
     */
    record Line(String text, String block, Optional<Kind> kind, int quote) {}

    private final List<Line> lines = new ArrayList<>();
    private String block = "";
    private Optional<Kind> step = Optional.empty();
    private Kind speaker = Kind.CUSTOMER;
    private boolean quoted;
    private int quotes;

    private FeatureLines() {}

    static List<Line> of(String feature) {
        FeatureLines reading = new FeatureLines();
        feature.lines().forEach(reading::take);
        return List.copyOf(reading.lines);
    }

    private void take(String line) {
        String bare = line.strip();
        if (bare.equals(QUOTES)) {
            quoted = !quoted;
            quotes += quoted ? 1 : 0;
            lines.add(new Line(line, block, Optional.empty(), 0));
        } else if (quoted) {
            lines.add(new Line(line, block, Optional.of(speaker), quotes));
        } else {
            outside(bare);
            lines.add(new Line(line, block, bare.startsWith("|") ? table() : step(bare), 0));
        }
    }

    private void outside(String bare) {
        Matcher id = ID.matcher(bare);
        if (id.matches()) {
            block = id.group(1);
        } else if (bare.startsWith("Rule:") || bare.startsWith("Background:")) {
            block = "";
        }
    }

    private Optional<Kind> step(String bare) {
        Matcher found = STEP.matcher(bare);
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(1).equals("Then")) {
            step = Optional.of(Kind.EXPECTED);
        } else if (found.group(1).matches("Given|When")) {
            step = Optional.of(Kind.DONE);
        }
        speaker = DESK.matcher(found.group(2)).matches() ? Kind.ANSWER : Kind.CUSTOMER;
        return step;
    }

    /** What agents say side by side stands in a table. */
    private Optional<Kind> table() {
        return speaker == Kind.ANSWER && step.filter(Kind.DONE::equals).isPresent() ? Optional.of(speaker) : step;
    }
}
