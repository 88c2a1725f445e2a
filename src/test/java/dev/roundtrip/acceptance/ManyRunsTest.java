package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** All scenarios again and again in one JVM, each time in another order and other wordings: none may ever be red. */
@Tag("self")
class ManyRunsTest {
    private static final int RUNS = Integer.getInteger("self.runs", 20);
    private static final long FIRST_SEED = Long.getLong("self.seed", System.currentTimeMillis());
    private static final int FEWEST_SCENARIOS = 60;

    @Test
    void every_scenario_is_kept_whatever_the_order_and_the_wording() {
        Map<Long, String> red = new TreeMap<>();
        List<Long> seconds = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
            long began = System.nanoTime();
            Map<String, SuiteRun.End> ends = SuiteRun.of(Map.of("roundtrip.target", "embedded"))
                    .inOrderOf(seed)
                    .run();
            seconds.add(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            assertThat(ends).hasSizeGreaterThan(FEWEST_SCENARIOS);
            for (Map.Entry<String, SuiteRun.End> end : ends.entrySet()) {
                // A known defect is aborted: it showed, and as it is known.
                if (!end.getValue().kept() && !(end.getValue().failure() instanceof TestAbortedException)) {
                    red.put(seed, end.getKey() + ": " + end.getValue().failure());
                }
            }
            System.out.printf(
                    "seed %d: %d scenarios in %d s, red so far %d%n",
                    seed, ends.size(), seconds.get(seconds.size() - 1), red.size());
        }
        System.out.printf("%d runs of all scenarios, %d red; seconds a run: %s%n", RUNS, red.size(), seconds);
        assertThat(red).as("red scenarios by seed").isEmpty();
    }
}
