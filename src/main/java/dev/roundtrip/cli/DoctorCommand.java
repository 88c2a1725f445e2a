package dev.roundtrip.cli;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.doctor.BlockerReport;
import dev.roundtrip.doctor.Doctor;
import dev.roundtrip.doctor.HealthCheck;
import dev.roundtrip.doctor.HealthJson;
import dev.roundtrip.doctor.Subject;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.trip.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
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

    @Option(
            names = "--no-canaries",
            description =
                    "Leave out what takes longer: whether the desk does things in the background, and the mail loop.")
    private boolean withoutCanaries;

    @Option(
            names = "--target",
            paramLabel = "<folder>",
            defaultValue = "target/roundtrip",
            description = "Where health/health-check-<UTC>.json is left (default: ${DEFAULT-VALUE}).")
    private Path target;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    /** In which form it is written to standard output; the lines for people go to standard error then. */
    static final class Form {
        @Option(names = "--json", description = "Write the look as JSON (docs/health-check.md).")
        private boolean json;

        @Option(
                names = "--markdown",
                description = "Write a report on what blocks the tests, to be sent to whoever can mend it.")
        private boolean markdown;
    }

    private final Clock clock;
    private final Supplier<Sources> given;

    DoctorCommand(Clock clock, Supplier<Sources> given) {
        this.clock = clock;
        this.given = given;
    }

    @Override
    public Integer call() {
        Sources sources = given.get();
        try {
            return look(Settings.read(sources), sources);
        } catch (BadSettings unusable) {
            return blocked(unusable, sources);
        }
    }

    private int look(Settings settings, Sources sources) {
        Origins origins = Origins.of(sources);
        Redactor redactor = new Redactor(settings.secrets());
        Consumer<String> console = line -> people().println(redactor.text(line));
        console.accept("Roundtrip doctor");
        Doctor doctor = Doctor.of(settings, clock, console).leavingResultsIn(List.of(results, target));
        FindingLines lines = new FindingLines(origins, console);
        HealthCheck health = (withoutCanaries ? doctor.withoutCanaries() : doctor).examine(lines::take);
        lines.end();
        if (beforeRun) {
            refusal().by(health.findings(), origins, settings.secrets());
        }
        write(health, Subject.of(settings), origins, redactor);
        console.accept(conclusion(health, sources));
        return health.stopsTheRun() || !health.failures().isEmpty() && !beforeRun ? 1 : 0;
    }

    /** Nothing can be looked at, which is a look all the same: whoever waits for one is told why. */
    private int blocked(BadSettings unusable, Sources sources) {
        spec.commandLine().getErr().println(unusable.getMessage());
        if (beforeRun) {
            refusal().by(unusable);
        }
        write(
                HealthCheck.blockedBy(unusable, clock.instant()),
                Subject.asGiven(sources),
                Origins.of(sources),
                Redactor.withoutSecrets());
        return 1;
    }

    /** In the form that was asked for, and for programs: last, so that all else is said even where nothing can be written. */
    private void write(HealthCheck health, Subject subject, Origins origins, Redactor redactor) {
        PrintWriter out = spec.commandLine().getOut();
        String json = redactor.json(new HealthJson(subject, origins).of(health));
        if (form.json) {
            out.println(json);
        } else if (form.markdown) {
            out.print(redactor.text(new BlockerReport(subject, origins).of(health)));
            out.flush();
        }
        people().println("For programs: " + new HealthFiles(target).leave(health.at(), json));
    }

    private PrintWriter people() {
        return form.json || form.markdown
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
    }

    private Refusal refusal() {
        return new Refusal(new ResultsFolder(results), clock);
    }

    private static String conclusion(HealthCheck health, Sources sources) {
        int failed = health.failures().size();
        return switch (health.state()) {
            case FAILED ->
                "%d failed; %s. Mend what is named above and look again: %s"
                        .formatted(
                                failed,
                                health.stopsTheRun()
                                        ? "no scenario can be run"
                                        : "a run can start, but the scenarios that need %s will break or not be run"
                                                .formatted(failed == 1 ? "it" : "them"),
                                new Again(sources).command());
            case DEGRADED ->
                "A run can be had, but %s above may change what it shows."
                        .formatted(Counted.of(health.troubles().size(), "thing"));
            case OK, SKIPPED -> "All is well.";
        };
    }
}
