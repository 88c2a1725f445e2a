package dev.roundtrip.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is true at the shop, read from the table of {@code features/facts.md}. */
public final class ShopFacts {
    private static final int COLUMNS = 3;

    private final Map<String, Fact> facts;

    private ShopFacts(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /**
     * One of them.
     *
     * @param value the figure or the word that answers must agree with: "3–5 business days"
     * @param words the whole of it, as a sentence
     */
    public record Fact(String value, String words) {}

    /**
     * Reads the page.
     *
     * @throws IllegalStateException for a row that has not three cells, or a fact that stands there twice
     */
    public static ShopFacts read(Path page) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String line : lines(page)) {
            List<String> cells = cells(line);
            if (cells.isEmpty() || cells.get(0).equals("fact") || cells.get(0).startsWith("--")) {
                continue;
            }
            if (cells.size() != COLUMNS || facts.containsKey(cells.get(0))) {
                throw new IllegalStateException(
                        "%s has the row '%s', which is no new fact: give it a name of its own, a value, and the whole in words."
                                .formatted(page, line));
            }
            facts.put(cells.get(0), new Fact(cells.get(1), cells.get(2)));
        }
        return new ShopFacts(Collections.unmodifiableMap(facts));
    }

    /**
     * The fact of that name.
     *
     * @throws IllegalStateException when there is none
     */
    public Fact fact(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException(
                    "The shop's facts have no '%s': add it to features/facts.md.".formatted(name));
        }
        return fact;
    }

    /** All of them by name, in the order of the page. */
    public Map<String, Fact> all() {
        return facts;
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The shop's facts can't be read from %s: start from the project's folder.".formatted(page),
                    unreadable);
        }
    }
}
