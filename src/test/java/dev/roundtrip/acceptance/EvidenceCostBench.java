package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What evidence costs: the same scenarios of all channels are played with all of it and with none (no picture is taken,
 * nothing kept, Allure's adapter not registered), by turns, in one JVM on the embedded target. Prints the ratios and judges none. What sides put into
 * words before they hand it on is done either way.
 */
@Tag("bench")
class EvidenceCostBench {
    private static final int ROUNDS = 7;
    private static final String SCENARIOS = "order";

    @Test
    void with_evidence_and_without() {
        play(true);
        play(false);
        List<Round> rounds = new ArrayList<>();
        for (int number = 0; number < ROUNDS; number++) {
            boolean first = number % 2 == 0;
            Played one = play(first);
            Played other = play(!first);
            Round round = first ? new Round(one, other) : new Round(other, one);
            System.out.println(round);
            rounds.add(round);
        }
        System.out.printf(
                "Evidence, median of %d rounds: %.2f times as long, %.2f times the CPU of this JVM; fastest to fastest %.2f and %.2f%n",
                ROUNDS,
                median(rounds, Round::time),
                median(rounds, Round::cpu),
                fastest(rounds, Played::time),
                fastest(rounds, Played::cpu));
    }

    /** Neighbours on the machine only ever make a run slower. */
    private static double fastest(List<Round> rounds, Function<Played, Duration> figure) {
        return (double) least(rounds, Round::with, figure) / least(rounds, Round::without, figure);
    }

    private static long least(List<Round> rounds, Function<Round, Played> of, Function<Played, Duration> figure) {
        return rounds.stream()
                .map(of)
                .map(figure)
                .mapToLong(Duration::toMillis)
                .min()
                .orElseThrow();
    }

    private static Played play(boolean kept) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(NothingKept.SWITCH, String.valueOf(!kept));
        if (!kept) {
            settings.put("cucumber.plugin", "unused:target/none");
        }
        Stopwatch watch = new Stopwatch();
        long cpu = cpu();
        Map<String, SuiteRun.End> ends = SuiteRun.of(settings)
                .tagged(SCENARIOS)
                .inOrderOf(1)
                .toldTo(watch)
                .run();
        assertThat(ends)
                .hasSizeGreaterThan(10)
                .allSatisfy((id, end) -> assertThat(end.failure()).as(id).isNull());
        return new Played(watch.took(), Duration.ofNanos(cpu() - cpu));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> ratio) {
        return rounds.stream().mapToDouble(ratio).sorted().toArray()[rounds.size() / 2];
    }

    private record Played(Duration time, Duration cpu) {}

    private record Round(Played with, Played without) {
        double time() {
            return (double) with.time().toMillis() / without.time().toMillis();
        }

        double cpu() {
            return (double) with.cpu().toMillis() / without.cpu().toMillis();
        }

        @Override
        public String toString() {
            return "%d ms with and %d ms without evidence (CPU %d and %d ms)"
                    .formatted(
                            with.time().toMillis(),
                            without.time().toMillis(),
                            with.cpu().toMillis(),
                            without.cpu().toMillis());
        }
    }

    /** From the begin of the first scenario to the end of the last: that a run opens and closes is no evidence. */
    private static final class Stopwatch implements TestExecutionListener {
        private long begun;
        private long ended;

        @Override
        public synchronized void executionStarted(TestIdentifier test) {
            begun = test.isTest() && begun == 0 ? System.nanoTime() : begun;
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            ended = test.isTest() ? System.nanoTime() : ended;
        }

        synchronized Duration took() {
            return Duration.ofNanos(ended - begun);
        }
    }
}
