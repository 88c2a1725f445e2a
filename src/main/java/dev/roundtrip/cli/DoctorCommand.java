package dev.roundtrip.cli;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.doctor.Doctor;
import dev.roundtrip.doctor.Finding;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.trip.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip doctor}, which {@code mvn verify} also calls before a run. */
@Command(
        name = "doctor",
        description = "Checks settings, machine, desk and channels; says what is wrong and what to do.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--before-run",
            description =
                    "Fail only on what stops the whole run, and leave the reason for its report; a broken channel breaks its own scenarios.")
    private boolean beforeRun;

    @Option(
            names = "--results",
            paramLabel = "<folder>",
            defaultValue = "allure-results",
            description = "Where --before-run leaves the reason (default: ${DEFAULT-VALUE}).")
    private Path results;

    private final Clock clock;
    private final Supplier<Sources> given;

    DoctorCommand(Clock clock, Supplier<Sources> given) {
        this.clock = clock;
        this.given = given;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sources sources = given.get();
        Settings settings = settings(sources);
        Origins origins = Origins.of(sources);
        out.println("Roundtrip doctor");
        List<Finding> findings =
                Doctor.of(settings, clock, out::println).examine(finding -> out.println("  " + finding.told(origins)));
        long failed = findings.stream().filter(Finding::failed).count();
        if (beforeRun) {
            refusal().by(findings, origins, settings.secrets());
        }
        boolean stops = findings.stream().anyMatch(Finding::stopsTheRun);
        long degraded = findings.stream()
                .filter(finding -> finding.state() == Finding.State.DEGRADED)
                .count();
        out.println(conclusion(failed, degraded, stops));
        return stops || failed > 0 && !beforeRun ? 1 : 0;
    }

    private Settings settings(Sources sources) {
        try {
            return Settings.read(sources);
        } catch (BadSettings unusable) {
            if (beforeRun) {
                refusal().by(unusable);
            }
            throw unusable;
        }
    }

    private Refusal refusal() {
        return new Refusal(new ResultsFolder(results), clock);
    }

    private static String conclusion(long failed, long degraded, boolean stops) {
        if (failed == 0) {
            return degraded == 0
                    ? "All is well."
                    : "A run can be had, but %s above may change what it shows."
                            .formatted(Counted.of(degraded, "thing"));
        }
        return "%d failed%s. Mend what is named above and look again: ./roundtrip doctor"
                .formatted(
                        failed,
                        stops
                                ? "; no scenario can be run"
                                : "; a run can start, but the scenarios that need it will break or not be run");
    }
}
