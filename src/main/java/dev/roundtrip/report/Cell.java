package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
                .map(verdict -> counts.get(verdict) + " " + word(verdict))
                .toList();
    }

    /** The worst end among those that were run, else that none was; empty when there is none at all. */
    Optional<Verdict> worst() {
        return counts.keySet().stream()
                .min(Comparator.<Verdict, Boolean>comparing(Verdict.NOT_RUN::equals)
                        .thenComparing(Comparator.naturalOrder()));
    }

    ObjectNode json() {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : Verdict.values()) {
            cell.put(verdict.label(), counts.getOrDefault(verdict, 0));
        }
        return cell;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case DEGRADED -> "slow";
            case BROKEN_PROMISE -> "broken";
            case NOT_RUN -> "not run";
            default -> verdict.title().toLowerCase(Locale.ROOT);
        };
    }
}
