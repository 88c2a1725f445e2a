package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Visible;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells each scenario as it ends, in one line, and that the run is alive when none does. JUnit's launcher finds it by its
 * service file. Plain lines: whether a terminal shows them is known to Maven alone, which starts this JVM and reads its output.
 */
public final class Progress implements TestExecutionListener {
    private static final String SUITE = "[suite:" + RunFeaturesIT.class.getName() + "]";
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int AT_MOST_NAMED = 4;

    private final Consumer<String> console;
    private final Clock clock;
    private final LongConsumer planned;
    private final Function<Outcome.Place, Optional<Outcome>> outcomes;
    private final Map<TestIdentifier, Instant> inFlight = new LinkedHashMap<>();
    private TestPlan plan;
    private ScheduledExecutorService heart;
    private Instant lastWord;
    private long chosen;
    private long ended;

    /** For JUnit: on the console, by the machine's clock, with the verdicts of the run that is open. */
    public Progress() {
        this(plain(System.out), Clock.systemUTC(), CurrentRun::outcome, CurrentRun::plan);
    }

    Progress(
            Consumer<String> console,
            Clock clock,
            Function<Outcome.Place, Optional<Outcome>> outcomes,
            LongConsumer planned) {
        this.planned = planned;
        this.console = console;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    private static Consumer<String> plain(PrintStream out) {
        // One write a line, or lines of scenarios side by side would run into each other.
        return line -> out.print(line + System.lineSeparator());
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan begun) {
        plan = begun;
        ended = 0;
        chosen = begun.countTestIdentifiers(Progress::isScenario);
        planned.accept(chosen);
        if (chosen > 0) {
            lastWord = clock.instant();
            heart = Executors.newSingleThreadScheduledExecutor(beats -> {
                Thread thread = new Thread(beats, "progress");
                thread.setDaemon(true);
                return thread;
            });
            heart.scheduleWithFixedDelay(this::beat, SILENCE.toSeconds(), SILENCE.toSeconds() / 3, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan over) {
        Optional.ofNullable(heart).ifPresent(ScheduledExecutorService::shutdownNow);
        heart = null;
        inFlight.clear();
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (isScenario(test)) {
            inFlight.put(test, clock.instant());
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Instant begun = inFlight.remove(test);
        if (begun != null) {
            ended++;
            Outcome outcome =
                    place(test).flatMap(outcomes).orElseGet(() -> new Outcome(verdict(result), channel(test)));
            say(String.format(
                    Locale.ROOT,
                    "%" + String.valueOf(chosen).length() + "d/%d  %-8s  %-17s %6.1f s  %s",
                    ended,
                    chosen,
                    outcome.channel(),
                    outcome.verdict(),
                    seconds(begun),
                    title(test)));
        }
    }

    /** Says what is in flight when nothing has been said for a while. */
    synchronized void beat() {
        if (!inFlight.isEmpty() && Duration.between(lastWord, clock.instant()).compareTo(SILENCE) >= 0) {
            say("%d/%d  nothing has ended for %.0f s; in flight: %s"
                    .formatted(
                            ended,
                            chosen,
                            seconds(lastWord),
                            inFlight.entrySet().stream()
                                            .limit(AT_MOST_NAMED)
                                            .map(each -> "%s (%.0f s)"
                                                    .formatted(title(each.getKey()), seconds(each.getValue())))
                                            .collect(Collectors.joining("; "))
                                    + (inFlight.size() > AT_MOST_NAMED ? "; …" : "")));
        }
    }

    private void say(String line) {
        lastWord = clock.instant();
        console.accept(Visible.of(line));
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static boolean isScenario(TestIdentifier test) {
        return test.isTest() && test.getUniqueId().contains(SUITE);
    }

    private static Optional<Outcome.Place> place(TestIdentifier test) {
        return test.getSource()
                .filter(FileSource.class::isInstance)
                .map(FileSource.class::cast)
                .map(source -> Outcome.Place.of(
                        source.getUri(),
                        source.getPosition().map(FilePosition::getLine).orElse(0)));
    }

    /** Of a scenario that left no evidence, which is not the product's doing. */
    private static String verdict(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "held";
            case ABORTED -> "not-run";
            case FAILED -> "set-up-broken";
        };
    }

    private static String channel(TestIdentifier test) {
        return Arrays.stream(Channel.values())
                .filter(channel -> test.getTags().contains(TestTag.create(channel.key())))
                .map(Channel::title)
                .findFirst()
                .orElse("");
    }

    /** Its id and its own name: JUnit's names begin with those of feature and rule. */
    private String title(TestIdentifier test) {
        String above = plan.getParent(test)
                .map(TestIdentifier::getDisplayName)
                .map(name -> name + " - ")
                .orElse("");
        String whole = test.getDisplayName();
        String own = whole.startsWith(above) ? whole.substring(above.length()) : whole;
        return SuiteRun.id(test).map(id -> id + " ").orElse("") + own.replaceFirst("^Example #[\\d.]+: ", "");
    }
}
