package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One false alarm costs more trust than a missed bug: a sound desk is never blamed, in any order, on a busy machine. */
@Tag("self")
class CleanRunsTest {
    private static final int RUNS = Integer.getInteger("self.runs", 50);
    private static final long FIRST_SEED = Long.getLong("self.seed", System.currentTimeMillis());

    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final ExecutorService burners =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @Test
    void a_sound_desk_is_never_blamed_whatever_the_order_and_the_load() {
        burn();
        Map<Long, String> alarms = new TreeMap<>();
        List<Long> seconds = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
            long began = System.nanoTime();
            Map<String, SuiteRun.End> ends = SuiteRun.of(Map.of("roundtrip.target", "embedded"))
                    .tagged("smoke")
                    .inOrderOf(seed)
                    .run();
            seconds.add(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            assertThat(ends).containsOnlyKeys("O1", "O2", "O3");
            for (Map.Entry<String, SuiteRun.End> end : ends.entrySet()) {
                if (!end.getValue().kept()) {
                    alarms.put(seed, end.getKey() + ": " + end.getValue().failure());
                }
            }
            System.out.printf(
                    "seed %d: %d s, alarms so far %d%n", seed, seconds.get(seconds.size() - 1), alarms.size());
        }
        System.out.printf(
                "%d clean runs of the smoke set, %d false alarms; seconds a run: %s%n", RUNS, alarms.size(), seconds);
        assertThat(alarms).as("false alarms by seed").isEmpty();
    }

    /** Every core has something else to do all the time. */
    private void burn() {
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            burners.execute(() -> {
                SplittableRandom random = new SplittableRandom();
                double sum = 0;
                while (busy.get()) {
                    sum += Math.sqrt(random.nextDouble());
                }
                assertThat(sum).isPositive();
            });
        }
    }

    @AfterEach
    void rest() throws InterruptedException {
        busy.set(false);
        burners.shutdown();
        assertThat(burners.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
}
