package dev.roundtrip.cli;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.Origins;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.doctor.BlockerReport;
import dev.roundtrip.doctor.Doctor;
import dev.roundtrip.doctor.HealthCheck;
import dev.roundtrip.doctor.HealthJson;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.trip.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
        PrintWriter out = spec.commandLine().getOut();
        Sources sources = given.get();
        Settings settings = settings(sources);
        Origins origins = Origins.of(sources);
        Redactor redactor = new Redactor(settings.secrets());
        boolean quiet = form.json || form.markdown;
        Consumer<String> shown = quiet ? spec.commandLine().getErr()::println : out::println;
        Consumer<String> console = line -> shown.accept(redactor.text(line));
        console.accept("Roundtrip doctor");
        Doctor doctor = Doctor.of(settings, clock, console);
        FindingLines lines = new FindingLines(origins, console);
        HealthCheck health = (withoutCanaries ? doctor.withoutCanaries() : doctor).examine(lines::take);
        lines.end();
        if (beforeRun) {
            refusal().by(health.findings(), origins, settings.secrets());
        }
        String json = redactor.json(new HealthJson(settings, origins).of(health));
        if (form.json) {
            out.println(json);
        } else if (form.markdown) {
            out.print(redactor.text(new BlockerReport(settings, origins).of(health)));
            out.flush();
        }
        // Last, so that all else is said even where nothing can be written.
        Path left = new HealthFiles(target).leave(health.at(), json);
        console.accept("For programs: " + left);
        console.accept(conclusion(health));
        return health.stopsTheRun() || !health.failures().isEmpty() && !beforeRun ? 1 : 0;
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

    private static String conclusion(HealthCheck health) {
        return switch (health.state()) {
            case FAILED ->
                "%d failed%s. Mend what is named above and look again: ./roundtrip doctor"
                        .formatted(
                                health.failures().size(),
                                health.stopsTheRun()
                                        ? "; no scenario can be run"
                                        : "; a run can start, but the scenarios that need it will break or not be run");
            case DEGRADED ->
                "A run can be had, but %s above may change what it shows."
                        .formatted(Counted.of(health.troubles().size(), "thing"));
            case OK, SKIPPED -> "All is well.";
        };
    }
}
