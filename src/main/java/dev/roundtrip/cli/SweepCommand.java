package dev.roundtrip.cli;

import dev.roundtrip.config.Purpose;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.targets.Sweep;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip sweep}: takes away what runs that were killed have left on a shared desk. */
@Command(
        name = "sweep",
        sortOptions = false,
        description =
                "Takes away what runs that ended without tidying up have left on the desk, and nothing else. A run that is alive is not touched.")
final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Only tells what would be removed.")
    private boolean dryRun;

    @Option(names = "--run", paramLabel = "<id>", description = "Only what this run has left.")
    private String runId;

    private final Clock clock;
    private final Supplier<Sources> given;

    SweepCommand(Clock clock, Supplier<Sources> given) {
        this.clock = clock;
        this.given = given;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Sweep sweep = Sweep.on(Settings.read(given.get(), Purpose.SWEEP), clock, out::println)) {
            return sweep.run(new Sweep.Order(dryRun, Optional.ofNullable(runId))) ? 0 : 1;
        }
    }
}
