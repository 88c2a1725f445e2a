package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many scenarios of one area on one channel ended how. */
final class Cell {
    private static final List<Verdict> FIRST =
            List.of(Verdict.HELD, Verdict.DEGRADED, Verdict.BROKEN_PROMISE, Verdict.NOT_RUN);

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    void add(Verdict verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    /** "5 held", "1 slow": only what there is. */
    List<String> words() {
        return Stream.concat(FIRST.stream(), Arrays.stream(Verdict.values()))
                .distinct()
                .filter(counts::containsKey)
                .map(verdict -> verdict.counted(counts.get(verdict)))
                .toList();
    }

    /**
     * The end that deserves attention first among those that were run, else that none was; empty when there is none at all.
     * What is slow comes before what is known: of that somebody has been told already.
     */
    Optional<Verdict> worst() {
        return counts.keySet().stream()
                .min(Comparator.<Verdict, Boolean>comparing(Verdict.NOT_RUN::equals)
                        .thenComparing(Verdict.HELD::equals)
                        .thenComparing(verdict -> !verdict.red())
                        .thenComparing(verdict -> verdict != Verdict.DEGRADED)
                        .thenComparing(Comparator.naturalOrder()));
    }

    ObjectNode json() {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : Verdict.values()) {
            cell.put(verdict.label(), counts.getOrDefault(verdict, 0));
        }
        return cell;
    }
}
