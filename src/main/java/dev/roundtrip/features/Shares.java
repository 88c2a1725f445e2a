package dev.roundtrip.features;

import dev.roundtrip.config.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scenarios shared out over several machines: the longest first, each to the machine that has the least to do. Every
 * machine comes to the same shares by itself, as long as features and durations are the same.
 */
public final class Shares {
    // Nothing was ever played: then it is their number that counts.
    private static final long ANY = 1;

    private final List<FeatureScenario> longestFirst;
    private final Durations durations;
    private final long middle;

    public Shares(List<FeatureScenario> scenarios, Durations durations) {
        this.durations = durations;
        this.middle = middle(scenarios);
        this.longestFirst = scenarios.stream()
                .sorted(Comparator.<FeatureScenario>comparingLong(each -> -lasting(each))
                        .thenComparing(FeatureScenario::file)
                        .thenComparing(FeatureScenario::line))
                .toList();
    }

    /** What one of the machines plays; empty where there are more machines than scenarios. */
    public List<FeatureScenario> of(Shard shard) {
        long[] load = new long[shard.of()];
        List<FeatureScenario> own = new ArrayList<>();
        for (FeatureScenario next : longestFirst) {
            int idlest = IntStream.range(0, load.length)
                    .boxed()
                    .min(Comparator.comparingLong(machine -> load[machine]))
                    .orElseThrow();
            load[idlest] += lasting(next);
            if (idlest == shard.index() - 1) {
                own.add(next);
            }
        }
        return own;
    }

    /**
     * The same on all machines that share out the same scenarios in the same way: how many there are, and a number that
     * follows from which they are and how long each lasts.
     */
    public String fingerprint() {
        return "%d scenarios, %08x"
                .formatted(
                        longestFirst.size(),
                        longestFirst.stream()
                                .map(each -> each.file() + ":" + each.line() + ":" + lasting(each))
                                .toList()
                                .hashCode());
    }

    /** What was never played is taken to last as long as what is in the middle of all others. */
    private long lasting(FeatureScenario scenario) {
        return durations.of(scenario).orElse(middle);
    }

    private long middle(List<FeatureScenario> scenarios) {
        long[] known = scenarios.stream()
                .flatMapToLong(each -> durations.of(each).stream())
                .sorted()
                .toArray();
        return known.length == 0 ? ANY : known[(known.length - 1) / 2];
    }
}
