package dev.roundtrip.doctor;

import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at everything that a run stands on, first at what the rest hangs on. */
public final class Doctor {
    private static final Path FEATURES = Path.of("features");
    private static final List<Path> RESULTS = List.of(Path.of("allure-results"), Path.of("target", "roundtrip"));

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> console;
    private final boolean canaries;
    private final List<Path> results;

    private Doctor(Settings settings, Clock clock, Consumer<String> console, boolean canaries, List<Path> results) {
        this.settings = settings;
        this.clock = clock;
        this.console = console;
        this.canaries = canaries;
        this.results = results;
    }

    /**
     * A doctor for what these settings call for.
     *
     * @param console takes a line before something long or lasting is done, such as installing a browser
     */
    public static Doctor of(Settings settings, Clock clock, Consumer<String> console) {
        return new Doctor(settings, clock, console, true, RESULTS);
    }

    /** The same, without what waits for an effect: the desk's work in the background, and the mail loop. */
    public Doctor withoutCanaries() {
        return new Doctor(settings, clock, console, false, results);
    }

    /** The same for a run that leaves its results there. */
    public Doctor leavingResultsIn(List<Path> folders) {
        return new Doctor(settings, clock, console, canaries, folders);
    }

    /** Looks at all of it, so that everything that is wrong is told at once; what hangs on something wrong is left out. */
    public HealthCheck examine(Consumer<Finding> told) {
        Instant began = clock.instant();
        try (DeskSight sight = new DeskSight(settings)) {
            List<HealthCheck.Look> looks = new Examination(clock).of(steps(sight), told);
            return new HealthCheck(began, Duration.between(began, clock.instant()), looks, sight.tried());
        }
    }

    private List<Step> steps(DeskSight sight) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(ResultsFolders.FOLDERS, new ResultsFolders(results)));
        steps.add(Step.of("machine", new Machine(settings, Path.of("").toAbsolutePath())));
        steps.add(Step.of("demands", new DemandsCheck(settings.demands())));
        steps.add(Step.of("features", new FeaturesCheck(settings, FEATURES)));
        if (settings.target().elsewhere()) {
            steps.add(Step.of(SegmentsCheck.WHAT, new SegmentsCheck(settings, FEATURES))
                    .only(Channel.SMS));
            steps.addAll(new RemoteSteps(
                            settings, FEATURES, sight, clock, console, new RunIds(new SecureRandom())::next, canaries)
                    .all());
        } else {
            steps.add(Step.of("target", new EmbeddedCheck(settings)));
            if (settings.channels().contains(Channel.WEB_CHAT)) {
                steps.add(Step.of(BrowserCheck.BROWSER, new BrowserCheck(settings, console))
                        .only(Channel.WEB_CHAT));
            }
        }
        return steps;
    }
}
