package dev.roundtrip.acceptance;

import dev.roundtrip.acceptance.Mutation.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of mutations: Markdown, one row a mutation. */
final class MutationTable {
    static final Path FILE = Path.of("src/test/resources/dev/roundtrip/acceptance/mutations.md");

    private static final int COLUMNS = 4;
    private static final Pattern SCENARIO = Pattern.compile("(\\w+)(?: (.+))?");
    private static final Pattern HOW = Pattern.compile("(\\w+): (?:(.+?) => ?)?(.*)");

    private MutationTable() {}

    /** The table that stands for the suite's own features. */
    static List<Mutation> ofTheSuite() {
        try {
            return read(Files.readString(FILE));
        } catch (IOException missing) {
            throw new UncheckedIOException("The table of mutations can't be read from " + FILE, missing);
        }
    }

    /**
     * All rows, in their order; what is no row of the table is for people.
     *
     * @throws IllegalStateException when a row can't be read; a sentence with its line
     */
    static List<Mutation> read(String text) {
        List<Mutation> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(lines.get(i))) {
                rows.add(row(i + 1, lines.get(i)));
            }
        }
        return rows;
    }

    private static boolean isRow(String line) {
        return line.startsWith("| ") && !line.startsWith("| id ") && !line.startsWith("| -");
    }

    private static Mutation row(int number, String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS + 2 || cells.subList(1, COLUMNS + 1).contains("")) {
            throw unreadable(number, "has not four filled cells", line);
        }
        Matcher scenario = SCENARIO.matcher(cells.get(1));
        Matcher how = HOW.matcher(cells.get(3));
        if (!scenario.matches() || !how.matches()) {
            throw unreadable(number, "names no scenario, or does not say how as 'kind: …'", line);
        }
        Kind kind = kind(number, how.group(1), line);
        if ((kind == Kind.FAULT) != (how.group(2) == null)) {
            throw unreadable(number, "does not say what becomes what: 'words => other words', or 'fault: name'", line);
        }
        return new Mutation(
                number,
                scenario.group(1),
                or(scenario.group(2)),
                cells.get(2),
                kind,
                or(how.group(2)),
                how.group(3).strip(),
                cells.get(4));
    }

    private static Kind kind(int number, String word, String line) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(word))
                .findFirst()
                .orElseThrow(() -> unreadable(
                        number,
                        "says how by '%s', and there are answer, customer, done, expected, fault".formatted(word),
                        line));
    }

    private static String or(String cell) {
        return cell == null ? "" : cell;
    }

    private static IllegalStateException unreadable(int number, String why, String line) {
        return new IllegalStateException(
                "Line %d of the mutations %s: %s. Write | id | what is made wrong | how | what the failure says |."
                        .formatted(number, why, line));
    }
}
