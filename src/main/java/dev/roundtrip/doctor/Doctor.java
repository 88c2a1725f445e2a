package dev.roundtrip.doctor;

import dev.roundtrip.config.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at everything that a run stands on, first at what the rest depends on. */
public final class Doctor {
    private final List<Check> checks;

    private Doctor(List<Check> checks) {
        this.checks = checks;
    }

    /**
     * The checks that these settings call for.
     *
     * @param console takes a line before something long or lasting is done, such as installing a browser
     */
    public static Doctor of(Settings settings, Clock clock, Consumer<String> console) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Machine(settings, Path.of("").toAbsolutePath()));
        checks.add(new DemandsCheck(settings.demands()));
        checks.add(new FeaturesCheck(settings, Path.of("features")));
        if (settings.target().elsewhere()) {
            checks.add(new SegmentsCheck(settings, Path.of("features")));
            checks.add(new NetworkCheck(
                    settings.network(),
                    new RemoteCheck(new DeskCheck(settings, clock), new ChannelCheck(settings, clock, console))));
        } else {
            checks.add(new EmbeddedCheck(settings, console));
        }
        return new Doctor(checks);
    }

    /** Looks at all of it, so that everything that is wrong is told at once. */
    public List<Finding> examine(Consumer<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            List<Finding> seen = check.look();
            seen.forEach(told);
            findings.addAll(seen);
        }
        return findings;
    }
}
