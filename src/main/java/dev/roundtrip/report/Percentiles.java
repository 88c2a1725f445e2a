package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/**
 * Percentiles by nearest rank: each is a value that was measured, none is made up between two. Of few values the upper ones
 * are the highest of all, which is told.
 */
final class Percentiles {
    private static final List<Integer> TOLD = List.of(50, 95, 99);

    private final List<Long> sorted;

    /** @param values at least one, in milliseconds */
    Percentiles(Collection<Long> values) {
        this.sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured, so there are no percentiles.");
        }
    }

    /** The smallest value that is not below this share of all values. */
    long at(int percent) {
        return sorted.get(rank(percent) - 1);
    }

    long max() {
        return sorted.get(sorted.size() - 1);
    }

    /** Whether there are too few values to tell this percentile from the highest. */
    boolean isHighest(int percent) {
        return rank(percent) == sorted.size();
    }

    private int rank(int percent) {
        return Math.max(1, (percent * sorted.size() + 99) / 100);
    }

    /** Each by its name, the highest, and which of them are no more than that. */
    ObjectNode into(ObjectNode node) {
        node.put("n", sorted.size());
        TOLD.forEach(percent -> node.put("p%dMs".formatted(percent), at(percent)));
        node.put("maxMs", max());
        ArrayNode highest = node.putArray("sameAsMax");
        TOLD.stream().filter(this::isHighest).map("p%d"::formatted).forEach(highest::add);
        return node;
    }
}
